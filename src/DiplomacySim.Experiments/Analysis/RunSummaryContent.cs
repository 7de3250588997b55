using System.Collections.Immutable;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Results;

namespace DiplomacySim.Experiments.Analysis;

/// <summary>A <see cref="RunSummary"/> without its plan, as it travels: whoever reads it has the plan, or asks for it.</summary>
internal sealed record RunSummaryContent(
    string PlanHash,
    ExperimentRecord Experiment,
    ImmutableArray<long> Futures,
    ImmutableArray<TargetShare> Targets,
    ImmutableArray<TierCount> TierCounts,
    ImmutableArray<UpgradesInYear> Upgrades,
    ImmutableArray<PartnerOutlook> Partners,
    ImmutableArray<OutcomeMean> Outcomes,
    ImmutableArray<FactComparison> Facts,
    ImmutableArray<UncertaintyEffect> Effects,
    ImmutableArray<PolicyComparison> Comparisons,
    ImmutableArray<FailureRow> Failures)
{
    public static RunSummaryContent Of(RunSummary summary) => new(
        summary.Plan.Hash,
        summary.Experiment,
        summary.Futures,
        summary.Targets,
        summary.TierCounts,
        summary.Upgrades,
        summary.Partners,
        summary.Outcomes,
        summary.Facts,
        summary.Effects,
        summary.Comparisons,
        summary.Failures);

    public RunSummary With(ExperimentPlan plan) => new()
    {
        Experiment = Experiment,
        Plan = plan,
        Futures = Futures,
        Targets = Targets,
        TierCounts = TierCounts,
        Upgrades = Upgrades,
        Partners = Partners,
        Outcomes = Outcomes,
        Facts = Facts,
        Effects = Effects,
        Comparisons = Comparisons,
        Failures = Failures,
    };
}
