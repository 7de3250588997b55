using System.Collections.Immutable;

namespace DiplomacySim.Exploration.Robustness;

/// <summary>How robustness is judged.</summary>
public sealed record RobustnessOptions
{
    /// <summary>The weight of the worst scenario in Hurwicz's rule, 0 to 1.</summary>
    /// <value>0.5.</value>
    public double Pessimism { get; init; } = 0.5;

    /// <summary>The share of scenarios that are worse than the percentile of regret, above 0 to below 1.</summary>
    /// <value>0.1: the 90th percentile of regret.</value>
    public double WorseShare { get; init; } = 0.1;

    /// <summary>What satisfies: a value at least as good. Null leaves Starr's criterion and the horizon of uncertainty out.</summary>
    /// <value>Null.</value>
    public double? Threshold { get; init; }

    /// <summary>The value of each policy where nothing deviates, in the units of the outcome; null for its mean.</summary>
    /// <value>Null.</value>
    public ImmutableArray<double>? Baselines { get; init; }

    /// <summary>The bootstrap samples of scenarios behind intervals and ranks, 50 to 10,000.</summary>
    /// <value>200.</value>
    public int Resamples { get; init; } = 200;

    /// <summary>The seed of the bootstrap.</summary>
    /// <value>1.</value>
    public ulong Seed { get; init; } = 1;

    /// <summary>Gives the analysis up between draws of the scenarios.</summary>
    /// <value>None.</value>
    public CancellationToken CancellationToken { get; init; }

    internal void Check(int policies)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(Pessimism);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Pessimism, 1);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(WorseShare);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(WorseShare, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Resamples, 50);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(Resamples, 10_000);
        if (Baselines is { } baselines && baselines.Length != policies)
        {
            throw new ArgumentException($"There are {baselines.Length} baselines for {policies} policies.", nameof(Baselines));
        }
    }
}
