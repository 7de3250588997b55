using System.Collections.Immutable;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Model;
using DiplomacySim.Results;

namespace DiplomacySim.Experiments.Analysis;

/// <summary>What an analyst wants to know of an experiment. Made by <see cref="RunSummaryReader"/>.</summary>
public sealed record RunSummary
{
    /// <summary>The experiment as the store holds it.</summary>
    public required ExperimentRecord Experiment { get; init; }

    /// <summary>Its plan.</summary>
    public required ExperimentPlan Plan { get; init; }

    /// <summary>The month before the run's first: at its end things stand as they do now.</summary>
    public Month Start => Plan.Scenario.From + -1;

    /// <summary>The futures stored of each policy.</summary>
    public required ImmutableArray<long> Futures { get; init; }

    /// <summary>The shares of futures that meet targets: by policy, then in the scenario's order.</summary>
    public required ImmutableArray<TargetShare> Targets { get; init; }

    /// <summary>The countries on each rung, and on it or above, at the start, at the end of each year and at the end of the run: by policy, month and rung.</summary>
    public required ImmutableArray<TierCount> TierCounts { get; init; }

    /// <summary>Upgrades a year: by policy and year.</summary>
    public required ImmutableArray<UpgradesInYear> Upgrades { get; init; }

    /// <summary>The countries: by policy, the most likely to rise first, then by code.</summary>
    public required ImmutableArray<PartnerOutlook> Partners { get; init; }

    /// <summary>The outcomes beside the targets: by policy, in the order of columns.</summary>
    public required ImmutableArray<OutcomeMean> Outcomes { get; init; }

    /// <summary>The published figures of the scenario beside its futures: by policy, in the order of the file.</summary>
    public required ImmutableArray<FactComparison> Facts { get; init; }

    /// <summary>What the uncertain inputs change, the largest effect first.</summary>
    public required ImmutableArray<UncertaintyEffect> Effects { get; init; }

    /// <summary>Every other policy against the first; empty where there is one policy.</summary>
    public required ImmutableArray<PolicyComparison> Comparisons { get; init; }

    /// <summary>The futures that failed.</summary>
    public required ImmutableArray<FailureRow> Failures { get; init; }

    /// <summary>The band of a rung at the end of a month of the list.</summary>
    /// <exception cref="InvalidOperationException">The list has no such month, rung or policy.</exception>
    public CountBand BandOf(int policy, Month month, int tier, bool orAbove) =>
        TierCounts.First(c => c.Policy == policy && c.Month == month && c.Tier == tier && c.IsOrAbove == orAbove).Band;
}
