namespace DiplomacySim.Scenarios.Expressions;

/// <summary>How an aggregate makes one value of the countries'.</summary>
public enum AggregateKind
{
    /// <summary>How many countries meet a condition.</summary>
    Count,

    /// <summary>Which share of the countries meets a condition, 0 to 1; no number where there is no country.</summary>
    Share,

    /// <summary>The sum of a number; 0 where there is no country.</summary>
    Sum,

    /// <summary>The largest of a number; no number where there is no country.</summary>
    Max,

    /// <summary>The smallest of a number; no number where there is no country.</summary>
    Min,

    /// <summary>Whether at least one country meets a condition.</summary>
    Any,

    /// <summary>Whether every country meets a condition; true where there is no country.</summary>
    All,
}
