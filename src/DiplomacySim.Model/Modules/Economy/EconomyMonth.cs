using DiplomacySim.Model.Simd;

namespace DiplomacySim.Model.Modules.Economy;

/// <summary>What a month is for the economy.</summary>
internal unsafe struct EconomyMonth
{
    public required PhiloxKey Key;

    /// <summary>The month's index.</summary>
    public required uint Month;

    /// <summary>The replication of each lane.</summary>
    public required uint* Replications;

    /// <summary>How far trade with all partners alike has moved since the start, in logarithms, a value a lane.</summary>
    public required float* World;

    /// <summary>The month's number in the run, 0 the first.</summary>
    public required int Offset;

    /// <summary>Whether a calendar year of the run has ended with the month before.</summary>
    public readonly bool OpensYear => Month % 12 == 0 && Offset > 0;
}
