namespace DiplomacySim.Scenarios.Rules;

/// <summary>How often a rule may take up partners in a future.</summary>
/// <param name="Count">The number of times, 1 to 1,000,000.</param>
/// <param name="Period">In what; calendar months, quarters and years.</param>
public sealed record RuleLimit(int Count, LimitPeriod Period)
{
    /// <summary>The limit as files write it: <c>3 per year</c>.</summary>
    public override string ToString() => FormattableString.Invariant($"{Count} per {Period.ToString().ToLowerInvariant()}");
}
