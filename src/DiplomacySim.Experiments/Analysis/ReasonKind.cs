namespace DiplomacySim.Experiments.Analysis;

/// <summary>What may speak for the rise of a partner more than for that of the average country.</summary>
public enum ReasonKind
{
    /// <summary>The policy plans the upgrade.</summary>
    Planned,

    /// <summary>The size of its economy and of its trade with the home.</summary>
    SizeAndTrade,

    /// <summary>Blocs that it shares with the home.</summary>
    SharedBlocs,

    /// <summary>Its status among states.</summary>
    Status,

    /// <summary>Willingness that the past has shown.</summary>
    Willingness,

    /// <summary>Relationship capital: visits paid and agreements carried out.</summary>
    Capital,

    /// <summary>The share of its region that are partners already.</summary>
    Region,

    /// <summary>A rival that stands higher.</summary>
    Rivalry,

    /// <summary>Ties through a bloc, or an anniversary.</summary>
    Occasion,

    /// <summary>Years in its tier.</summary>
    Ripeness,

    /// <summary>The priority that the policy gives it.</summary>
    Priority,

    /// <summary>More occasions than its size, trade, status and priority bring.</summary>
    Visits,

    /// <summary>The activism of the home: nothing of its own stands out.</summary>
    Activism,
}
