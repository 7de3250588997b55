using System.Collections.Immutable;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Model;
using DiplomacySim.Results;

namespace DiplomacySim.Experiments.Analysis.Courses;

/// <summary>An experiment over time: counts of tiers month by month, countries year by year. What charts are drawn from.</summary>
public sealed record RunCourses
{
    /// <summary>The month before the run's first: the one that every course starts at.</summary>
    public required Month Start { get; init; }

    /// <summary>The last months of the run's years, and of the run.</summary>
    public required ImmutableArray<Month> YearEnds { get; init; }

    /// <summary>The counts: by policy, then each rung, then each rung or above.</summary>
    public required ImmutableArray<TierCourse> Tiers { get; init; }

    /// <summary>The countries: by policy, in the world's order.</summary>
    public required ImmutableArray<PartnerCourse> Partners { get; init; }

    /// <summary>Reads the courses off a store, of an experiment that is complete or not.</summary>
    /// <param name="store">The store.</param>
    /// <param name="id">The experiment.</param>
    /// <param name="plan">Its plan.</param>
    /// <exception cref="InvalidOperationException">A policy has no future stored yet.</exception>
    /// <exception cref="StoreException">The store cannot be read or lacks the experiment.</exception>
    public static RunCourses Read(IResultStore store, ExperimentId id, ExperimentPlan plan)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(plan);
        var policies = Enumerable.Range(0, plan.Policies.Length).Select(p => new PolicyTallies(store, id, plan, p)).ToArray();
        if (policies.FirstOrDefault(p => p.Futures == 0) is { } empty)
        {
            throw new InvalidOperationException($"Experiment {id} has no future of the policy '{plan.Policies[empty.Policy].Name}' yet; resume it.");
        }

        return new RunCourses
        {
            Start = plan.Scenario.From + -1,
            YearEnds = [.. policies[0].ReportedMonths.Select(month => plan.Scenario.From + month)],
            Tiers = [.. policies.SelectMany(p => p.TierCourses())],
            Partners = [.. policies.SelectMany(p => p.PartnerCourses())],
        };
    }

    /// <summary>The course of a rung.</summary>
    /// <exception cref="InvalidOperationException">There is no such policy or rung.</exception>
    public TierCourse TierOf(int policy, int tier, bool orAbove) => Tiers.First(t => t.Policy == policy && t.Tier == tier && t.IsOrAbove == orAbove);
}
