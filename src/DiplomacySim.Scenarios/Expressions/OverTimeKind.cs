namespace DiplomacySim.Scenarios.Expressions;

/// <summary>How a condition of the home is followed through the months of a run.</summary>
public enum OverTimeKind
{
    /// <summary>Whether it held at the end of at least one month so far.</summary>
    Ever,

    /// <summary>Whether it held at the end of no month so far.</summary>
    Never,

    /// <summary>The first month at whose end it held.</summary>
    FirstMonth,
}
