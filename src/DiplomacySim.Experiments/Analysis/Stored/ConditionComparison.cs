namespace DiplomacySim.Experiments.Analysis.Stored;

/// <summary>How an outcome is held against a number.</summary>
public enum ConditionComparison
{
    /// <summary>At least as large.</summary>
    AtLeast,

    /// <summary>Larger.</summary>
    Above,

    /// <summary>At most as large.</summary>
    AtMost,

    /// <summary>Smaller.</summary>
    Below,

    /// <summary>Among the largest so many percent of cases.</summary>
    InTop,

    /// <summary>Among the smallest so many percent of cases.</summary>
    InBottom,
}
