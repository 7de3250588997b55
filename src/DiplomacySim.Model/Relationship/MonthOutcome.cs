using DiplomacySim.Model.Simd;

namespace DiplomacySim.Model.Relationship;

/// <summary>What the home decided for a partner in a month.</summary>
internal unsafe struct MonthOutcome
{
    public required PhiloxKey Key;

    public required uint Month;

    public required uint* Replications;

    /// <summary>One bit a lane: whether the partner had a top-level activity; sixteen lanes a word.</summary>
    public required ushort* Visited;

    /// <summary>One bit a lane: whether it was raised to its target.</summary>
    public required ushort* Upgraded;

    /// <summary>The rungs by which partners that name this one as a rival were raised, a value a lane; null where none was.</summary>
    public required float* RivalRungs;

    /// <summary>The logarithm of how many more agreements a visit brings in each lane, capacity included.</summary>
    public required float* VisitUplift;

    /// <summary>Agreements that the plan has signed this month in every future.</summary>
    public required int PlannedAgreements;
}
