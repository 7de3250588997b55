using DiplomacySim.Model.Columns;
using DiplomacySim.Model.Simd;

namespace DiplomacySim.Model.Home;

/// <summary>What the calendar and the levers say of a month for the home.</summary>
internal struct HomeMonth
{
    public required PhiloxKey Key;

    /// <summary>The month's index.</summary>
    public required uint Month;

    /// <summary>Top-level activities that the budget allows this month, season included, before the leader's effect.</summary>
    public required Column Budget;

    /// <summary>Occasions added to the budget, after the leader's effect; null for none.</summary>
    public required unsafe float* Slots;

    /// <summary>Added to activism; null for nothing.</summary>
    public required unsafe float* Readiness;

    /// <summary>ln of the mean number of agreements of a visit before the leader's uplift: agreements per visit times capacity.</summary>
    public required Column VisitLog;

    /// <summary>The leader effect for which the budget was stated.</summary>
    public required float ReferenceEffect;

    /// <summary>The effect of the scheduled leader whose term begins this month; null where none begins.</summary>
    public required Column? NewEffect;

    /// <summary>The uplift of that leader.</summary>
    public required Column? NewUplift;

    /// <summary>Whether the leadership may change by chance this month.</summary>
    public required bool ChangesByChance;

    /// <summary>Whether the scheduled leader's effect fades this month.</summary>
    public required bool Fades;
}
