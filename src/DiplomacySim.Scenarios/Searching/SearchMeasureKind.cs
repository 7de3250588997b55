namespace DiplomacySim.Scenarios.Searching;

/// <summary>How an outcome's values in many futures are put into one number.</summary>
public enum SearchMeasureKind
{
    /// <summary>The mean; of a target the share of futures that meet it.</summary>
    Mean,

    /// <summary>The value that a share of the futures does not exceed.</summary>
    Quantile,

    /// <summary>The value in the worst future: the lowest of what is to be high, the highest of what is to be low.</summary>
    Worst,

    /// <summary>The quantile of what is lost, in the same future, against the best of all policies that were played.</summary>
    Regret,
}
