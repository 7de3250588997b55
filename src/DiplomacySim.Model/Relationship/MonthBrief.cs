using DiplomacySim.Model.Columns;
using DiplomacySim.Model.Signals;
using DiplomacySim.Model.Simd;

namespace DiplomacySim.Model.Relationship;

/// <summary>What a partner is told for a month: the home's signals and what other partners' tiers mean to it.</summary>
internal unsafe struct MonthBrief
{
    public required PhiloxKey Key;

    /// <summary>The month's index.</summary>
    public required uint Month;

    /// <summary>The replication of each lane.</summary>
    public required uint* Replications;

    /// <summary>Readiness level, leader effect and activism of each lane, in log-odds.</summary>
    public required float* Activism;

    /// <summary>The tour effect of the partner's region, standard normal, a value a lane.</summary>
    public required float* Tour;

    /// <summary>Countries of the partner's region above the lowest rung, a value a lane, as of last month.</summary>
    public required float* RegionPartners;

    /// <summary>The highest rung among the partner's rivals as of last month; null where it has none.</summary>
    public required float* RivalTier;

    /// <summary>-ln(1 - p), p the monthly chance that an agreement under way is implemented.</summary>
    public required Column ImplementationIntensity;

    /// <summary>p / (1 - p).</summary>
    public required Column ImplementationOdds;

    /// <summary>The odds that an agreement under way lapses in a month.</summary>
    public required Column LapseOdds;

    /// <summary>How many bloc actors with which the home has a tier the partner belongs to.</summary>
    public required int BlocTies;

    /// <summary>Whether the year is a five-year multiple of the diplomatic relations.</summary>
    public required bool Anniversary;

    /// <summary>What modules, rules and shocks put on top of the month.</summary>
    public PartnerSignals Signals;

    /// <summary>How far trade with all partners alike has moved, in logarithms, a value a lane; null where the economy is off.</summary>
    public float* Trade;

    /// <summary>The tension that a planned crisis adds in every lane; 0 for none.</summary>
    public float CrisisTension;

    /// <summary>Whether the planned crisis suspends the partnership.</summary>
    public bool CrisisSuspends;
}
