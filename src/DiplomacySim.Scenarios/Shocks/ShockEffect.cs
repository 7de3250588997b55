namespace DiplomacySim.Scenarios.Shocks;

/// <summary>What a shock does: at once in the month in which it strikes, or in each month that it lasts.</summary>
public sealed record ShockEffect
{
    /// <summary>Whether there is no visit with those hit while it lasts.</summary>
    public bool BarsVisits { get; init; }

    /// <summary>The weight on the odds of being visited of those hit while it lasts, 0.01 to 100.</summary>
    /// <value>1 by default, which changes nothing.</value>
    public double Attention { get; init; } = 1;

    /// <summary>What the readiness of those hit gains while it lasts, -10 to 10, in log-odds.</summary>
    public double Readiness { get; init; }

    /// <summary>The top-level activities that each month gains or loses while it lasts, -100 to 100.</summary>
    public int Slots { get; init; }

    /// <summary>What multiplies the ministry's capacity while it lasts, 0 to 2.</summary>
    /// <value>1 by default, which changes nothing.</value>
    public double Capacity { get; init; } = 1;

    /// <summary>What multiplies the pace at which agreements are carried out while it lasts, 0 to 2.</summary>
    /// <value>1 by default, which changes nothing.</value>
    public double Execution { get; init; } = 1;

    /// <summary>The tension that it adds at once with each partner hit, 0 to 10; null for none.</summary>
    public ShockSize? Tension { get; init; }

    /// <summary>The relationship capital that it gives or takes at once with each partner hit, -100 to 100 points; null for none.</summary>
    public ShockSize? Capital { get; init; }

    /// <summary>The citizens of the home who need help, in all partners hit together, 0 to 10 million; null for none.</summary>
    public ShockSize? Citizens { get; init; }

    internal bool Lasts => BarsVisits || Attention != 1 || Readiness != 0 || Slots != 0 || Capacity != 1 || Execution != 1 || Citizens is not null;

    internal IEnumerable<string> Words()
    {
        if (BarsVisits)
        {
            yield return "no visits";
        }

        foreach (var (name, factor) in new[] { ("attention", Attention), ("capacity", Capacity), ("execution", Execution) })
        {
            if (factor != 1)
            {
                yield return FormattableString.Invariant($"{name} x {factor:0.####}");
            }
        }

        if (Readiness != 0)
        {
            yield return FormattableString.Invariant($"readiness {Readiness:+0.####;-0.####}");
        }

        if (Slots != 0)
        {
            yield return FormattableString.Invariant($"slots {Slots:+0;-0}");
        }

        foreach (var (name, size) in new[] { ("tension", Tension), ("capital", Capital), ("citizens", Citizens) })
        {
            if (size is not null)
            {
                yield return $"{name} {size}";
            }
        }
    }
}
