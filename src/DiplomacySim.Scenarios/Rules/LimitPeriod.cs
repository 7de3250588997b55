namespace DiplomacySim.Scenarios.Rules;

/// <summary>The time over which a limit counts, after which it counts anew.</summary>
public enum LimitPeriod
{
    /// <summary>A calendar month.</summary>
    Month,

    /// <summary>A calendar quarter: January to March and so on.</summary>
    Quarter,

    /// <summary>A calendar year.</summary>
    Year,

    /// <summary>The whole run.</summary>
    Run,
}
