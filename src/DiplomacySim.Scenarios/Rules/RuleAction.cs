namespace DiplomacySim.Scenarios.Rules;

/// <summary>What a rule does for a partner while it is at work.</summary>
public sealed record RuleAction
{
    /// <summary>The weight on the partner's odds of being visited, 0.01 to 100.</summary>
    /// <value>1 by default, which changes nothing.</value>
    public double Attention { get; init; } = 1;

    /// <summary>What the partner's readiness gains, -10 to 10, in log-odds.</summary>
    public double Readiness { get; init; }

    /// <summary>Whether the home brings the next tier to the table: readiness gains the world's <c>proposal effect</c>.</summary>
    public bool ProposesNextTier { get; init; }

    /// <summary>The agreements signed in the month in which the partner is taken up, 0 to 1,000.</summary>
    public int Agreements { get; init; }

    /// <summary>The top-level activities that each month gains or loses for each partner for which the rule is at work, -100 to 100.</summary>
    public int Slots { get; init; }

    internal IEnumerable<string> Words()
    {
        if (Attention != 1)
        {
            yield return FormattableString.Invariant($"attention x {Attention:0.####}");
        }

        if (ProposesNextTier)
        {
            yield return "next tier proposed";
        }

        if (Readiness != 0)
        {
            yield return FormattableString.Invariant($"readiness {Readiness:+0.####;-0.####}");
        }

        if (Agreements > 0)
        {
            yield return FormattableString.Invariant($"sign {Agreements}");
        }

        if (Slots != 0)
        {
            yield return FormattableString.Invariant($"slots {Slots:+0;-0}");
        }
    }
}
