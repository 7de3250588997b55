using DiplomacySim.Model.Randomness;

namespace DiplomacySim.Exploration.Search;

/// <summary>The draws that make one individual of one generation: the n-th is a function of seed, generation, individual and n.</summary>
internal struct SearchDraws(ulong seed, int generation, int individual)
{
    /// <summary>The fourth counter word of draws of a search; nothing else has it.</summary>
    private const uint Stream = 0x5EA2C4;

    private uint _drawn;

    /// <summary>A number strictly between 0 and 1, in steps of 2^-52.</summary>
    public double Next()
    {
        var (first, second, _, _) = Philox.Block(_drawn++, (uint)individual, (uint)generation, Stream, (uint)seed, (uint)(seed >> 32));
        return ((((ulong)first << 20) | (second >> 12)) + 0.5) / 4503599627370496.0;
    }

    /// <summary>A whole number from 0 to one below a count, each equally likely.</summary>
    public int Below(int count) => (int)(Next() * count);

    /// <summary>Whether something happens that has a probability.</summary>
    public bool Chance(double probability) => Next() < probability;

    /// <summary>Puts items into a random order.</summary>
    public void Shuffle<T>(Span<T> items)
    {
        for (var i = items.Length - 1; i > 0; i--)
        {
            var j = Below(i + 1);
            (items[i], items[j]) = (items[j], items[i]);
        }
    }
}
