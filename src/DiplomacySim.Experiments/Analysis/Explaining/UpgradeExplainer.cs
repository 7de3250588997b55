using System.Collections.Immutable;
using DiplomacySim.Experiments.Cases;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Experiments.Statistics;
using DiplomacySim.Exploration.Sensitivity;
using DiplomacySim.Exploration.Statistics;

namespace DiplomacySim.Experiments.Analysis.Explaining;

/// <summary>Explains an upgrade: by what its readiness was made of, by what was drawn, and by what goes when one lever is removed.</summary>
/// <remarks>
/// Futures are played again, so that nothing beside the plan is needed, and come out as they were. Counterfactuals share all draws with
/// the policy: a future that has the upgrade only with the lever owes it to the lever.
/// </remarks>
public static class UpgradeExplainer
{
    /// <summary>The most months of futures whose readiness is held in memory: 100,000 futures of 60 months, 250 MB.</summary>
    public const long MostMonths = 6_000_000;

    /// <summary>The fewest futures with the upgrade, and without it, that are compared.</summary>
    public const int LeastOfEach = 10;

    /// <summary>Explains.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="question">The upgrade.</param>
    /// <param name="options">The futures, and how they are played.</param>
    /// <param name="cancellationToken">Stops between months.</param>
    /// <exception cref="ArgumentOutOfRangeException">The policy, partner, rung or month is not one of the plan's, or there is no future.</exception>
    /// <exception cref="AnalysisException">The futures have more than <see cref="MostMonths"/> months together.</exception>
    public static UpgradeExplanationReport Explain(ExperimentPlan plan, ExplainQuestion question, ExplainOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(options);
        Check(plan, question, options);
        var run = UpgradeRun.Play(plan.Policies[question.Policy], question, options, keepsParts: true, cancellationToken);
        int[] months = [.. run.Reached.Where(month => month >= 0).Order()];
        var isComparable = months.Length >= LeastOfEach && run.Reached.Length - months.Length >= LeastOfEach;
        var plans = plan.Policies[question.Policy].Inputs.Plans;
        return new UpgradeExplanationReport
        {
            Question = question,
            Share = Share.Of(months.Length, run.Reached.Length),
            MedianMonth = months.Length == 0 ? null : plan.Scenario.From + months[(months.Length - 1) / 2],
            Planned = months.Count(month => plans[month].Partners.Any(p => p.Partner == question.Partner && p.Tier >= question.Tier)),
            Parts = isComparable ? UpgradeContrast.Parts(run) : [],
            Gates = isComparable ? UpgradeContrast.Gates(run) : [],
            Inputs = Inputs(plan.Policies[question.Policy], run, options),
            Counterfactuals = options.WithCounterfactuals ? Counterfactuals(plan, question, options, run, cancellationToken) : [],
        };
    }

    private static void Check(ExperimentPlan plan, ExplainQuestion question, ExplainOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(question.Policy);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(question.Policy, plan.Policies.Length);
        ArgumentOutOfRangeException.ThrowIfNegative(question.Partner);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(question.Partner, plan.Scenario.World.World.Partners.Length);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(question.Tier, plan.Policies[question.Policy].Inputs.Start.Partners[question.Partner].Tier);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(question.Tier, plan.Scenario.World.World.Ladder.Top);
        ArgumentOutOfRangeException.ThrowIfLessThan(question.By, plan.Scenario.From);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(question.By, plan.Scenario.To);
        ArgumentOutOfRangeException.ThrowIfZero(options.Futures.Length, nameof(options));
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Workers, 1);
        var months = question.By - plan.Scenario.From + 1;
        if ((long)options.Futures.Length * months > MostMonths)
        {
            throw new AnalysisException($"{options.Futures.Length:N0} futures of {months} months are more than are compared at once; take at most {MostMonths / months:N0} futures.");
        }
    }

    /// <summary>What was drawn in futures with the upgrade against those without.</summary>
    private static RegionalResult? Inputs(PolicyRun policy, UpgradeRun run, ExplainOptions options)
    {
        var with = run.Reached.Count(month => month >= 0);
        if (with < Regional.LeastOfEach || run.Reached.Length - with < Regional.LeastOfEach)
        {
            return null;
        }

        var lanes = CaseDraws.Lanes(policy, options.Futures.AsSpan());
        (string Name, ImmutableArray<double> Values)[] drawn =
        [
            .. policy.Uncertainties.Select(u => (u.Name, CaseDraws.ColumnOf(lanes, u))),
            .. policy.Posterior?.DrawnEntries.Select(e => (e.Name, lanes.ParameterColumns[e.ParameterIndex])) ?? [],
            .. policy.Posterior?.DrawnAssumed.Select(e => (e.Name, e.Item is { } item ? lanes.ModuleColumns[item] : lanes.ParameterColumns[e.ParameterIndex])) ?? [],
        ];
        if (drawn.Length == 0)
        {
            return null;
        }

        var inputs = new InputTable([.. drawn.Select(d => d.Name)], [.. drawn.Select(d => d.Values)]);
        return inputs.Varying() is { } varying ? Regional.Analyze(varying, Array.ConvertAll(run.Reached, month => month >= 0)) : null;
    }

    private static ImmutableArray<Counterfactual> Counterfactuals(ExperimentPlan plan, ExplainQuestion question, ExplainOptions options, UpgradeRun run, CancellationToken cancellationToken)
    {
        var scenario = plan.Scenario;
        var removed = RemovedLevers.Of(scenario, scenario.Policies[question.Policy], question.Partner).ToArray();
        if (removed.Length == 0)
        {
            return [];
        }

        var variants = ExperimentPlan.Of(scenario with { Policies = [.. removed.Select(r => r.Policy)] });
        return
        [
            .. removed.Select((r, i) => Compare(r.Lever, run, UpgradeRun.Play(variants.Policies[i], question, options, keepsParts: false, cancellationToken)))
                .OrderByDescending(c => Math.Abs(c.Difference)),
        ];
    }

    private static Counterfactual Compare(RemovedLever lever, UpgradeRun with, UpgradeRun without)
    {
        Moments left = new(), right = new(), difference = new();
        int lost = 0, gained = 0;
        for (var future = 0; future < with.Reached.Length; future++)
        {
            var (has, had) = (with.Reached[future] >= 0, without.Reached[future] >= 0);
            lost += has && !had ? 1 : 0;
            gained += had && !has ? 1 : 0;
            left.Add(has ? 1 : 0);
            right.Add(had ? 1 : 0);
            difference.Add((has ? 1 : 0) - (had ? 1 : 0));
        }

        var half = Moments.Z * difference.StandardError;
        return new Counterfactual(
            lever,
            Share.Of(without.Reached.Count(month => month >= 0), without.Reached.Length),
            difference.Mean,
            difference.Mean - half,
            difference.Mean + half,
            lost,
            gained,
            Moments.Reduction(left, right, difference));
    }
}
