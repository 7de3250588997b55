namespace DiplomacySim.Scenarios.Tests.Expressions;

/// <summary>A small generator for tests (splitmix, 32 bits): the seed gives all draws.</summary>
internal struct Draws(uint seed)
{
    private uint _state = seed;

    public uint Next()
    {
        _state += 0x9e3779b9;
        var z = _state;
        z = (z ^ (z >> 16)) * 0x85ebca6b;
        z = (z ^ (z >> 13)) * 0xc2b2ae35;
        return z ^ (z >> 16);
    }

    /// <summary>A whole number from 0 up to, but not including, a bound.</summary>
    public int Below(int bound) => (int)(Next() % (uint)bound);
}
