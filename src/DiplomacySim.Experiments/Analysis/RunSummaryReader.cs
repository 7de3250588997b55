using System.Collections.Immutable;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Results;

namespace DiplomacySim.Experiments.Analysis;

/// <summary>Reads a summary off a result store. Nothing is computed again, and nothing is written.</summary>
public static class RunSummaryReader
{
    /// <summary>Reads the summary of an experiment, complete or not.</summary>
    /// <param name="store">The store.</param>
    /// <param name="id">The experiment.</param>
    /// <param name="plan">Its plan.</param>
    /// <exception cref="ArgumentException">The plan is not the experiment's.</exception>
    /// <exception cref="InvalidOperationException">A policy has no future stored yet.</exception>
    /// <exception cref="StoreException">The store cannot be read or lacks the experiment.</exception>
    public static RunSummary Read(IResultStore store, ExperimentId id, ExperimentPlan plan)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(plan);
        var record = store.Get(id);
        if (record.Definition.PlanHash != plan.Hash)
        {
            throw new ArgumentException($"The plan is not that of experiment {id}.", nameof(plan));
        }

        var policies = Enumerable.Range(0, plan.Policies.Length).Select(p => new PolicyTallies(store, id, plan, p)).ToArray();
        if (policies.FirstOrDefault(p => p.Futures == 0) is { } empty)
        {
            throw new InvalidOperationException($"Experiment {id} has no future of the policy '{plan.Policies[empty.Policy].Name}' yet; resume it.");
        }

        var rows = policies.Select(p => new OutcomePass(store, id, plan, p.Policy)).ToArray();
        ImmutableArray<TargetShare> targets = [.. rows.SelectMany(r => r.Targets())];
        ImmutableArray<UncertaintyEffect> effects =
            [.. rows.SelectMany(r => r.Effects()).OrderBy(e => e.IsWithinNoise).ThenByDescending(e => e.Size).ThenBy(e => e.Name, StringComparer.Ordinal)];
        return new RunSummary
        {
            Experiment = record,
            Plan = plan,
            Futures = [.. policies.Select(p => p.Futures)],
            Targets = targets,
            TierCounts = [.. policies.SelectMany(p => p.TierCounts())],
            Upgrades = [.. policies.SelectMany(p => p.Upgrades())],
            Partners = [.. policies.SelectMany(p => p.Outlooks())],
            Outcomes = [.. rows.SelectMany(r => r.Means())],
            Facts = [.. rows.SelectMany(r => r.Facts())],
            Effects = effects,
            Comparisons = MultipleComparison.Adjust(
                [.. plan.Policies.Skip(1).Select((_, i) => PolicyComparison.Compare(store, Run(id, plan, 0), Run(id, plan, i + 1)))], ComparisonCorrection.Holm),
            Failures = [.. store.ReadFailures(id)],
        };
    }

    private static ComparedRun Run(ExperimentId id, ExperimentPlan plan, int policy) => new(id, policy, plan.Policies[policy].Name);
}
