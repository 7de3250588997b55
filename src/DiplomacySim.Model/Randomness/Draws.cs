namespace DiplomacySim.Model.Randomness;

/// <summary>Single draws, each a pure function of seed, replication, month, entity and purpose.</summary>
public static class Draws
{
    /// <summary>The entity word of the home.</summary>
    public const uint Home = uint.MaxValue;

    /// <summary>The month word of what is drawn once.</summary>
    public const uint Once = 0;

    /// <summary>The entity word of a region: bit 31 and the FNV-1a hash of its name.</summary>
    public static uint Region(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var hash = 2166136261u;
        foreach (var letter in name)
        {
            hash = (hash ^ letter) * 16777619u;
        }

        return hash | 0x80000000u;
    }

    /// <summary>A number strictly between 0 and 1.</summary>
    /// <param name="seed">The experiment's seed.</param>
    /// <param name="replication">The replication's number.</param>
    /// <param name="month">The month's index, or <see cref="Once"/>.</param>
    /// <param name="entity">A partner's key, a region's word or <see cref="Home"/>.</param>
    /// <param name="purpose">What the draw is for.</param>
    public static float Uniform(ulong seed, uint replication, uint month, uint entity, Purpose purpose)
    {
        var (first, second, third, fourth) =
            Philox.Block(replication, month, entity, (uint)purpose / 4, (uint)seed, (uint)(seed >> 32));
        return Philox.ToUniform(((uint)purpose % 4) switch { 0 => first, 1 => second, 2 => third, _ => fourth });
    }

    /// <summary>The uniform number behind a region's tour effect: months share a block by fours.</summary>
    public static float Tour(ulong seed, uint replication, uint month, uint region) =>
        Uniform(seed, replication, month / 4, region, (Purpose)((uint)Purpose.Tour + (month % 4)));
}
