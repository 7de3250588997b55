using System.Collections.Immutable;
using DiplomacySim.Experiments.Cases;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Experiments.Analysis;

/// <summary>What is drawn for the futures of a policy and for those of no earlier one: policies that draw the same input draw the same values.</summary>
internal sealed class PolicyInputs
{
    private readonly PolicyRun _run;
    private readonly Uncertainty[] _uncertainties;
    private readonly PosteriorDraws? _posterior;
    private readonly int[] _entries;

    public PolicyInputs(ExperimentPlan plan, int policy)
    {
        var run = plan.Policies[policy];
        PolicyRun[] earlier = [.. plan.Policies.Take(policy)];
        _run = run;
        _uncertainties = [.. run.Uncertainties.Where(u => !earlier.Any(e => e.Uncertainties.Any(other => other.Name == u.Name)))];
        var inputs = _uncertainties.Select(u => DrawnInput.Of(u.Name, u.Kind == UncertaintyKind.Attention ? "a year" : plan.Scenario.World.UnitOf(u.Name), u.Distribution));
        _entries = [];
        if (run.Posterior is { } posterior)
        {
            _posterior = new PosteriorDraws(posterior);
            var fitted = posterior.Entries.Length;
            var isNew = posterior.DrawnNames.Except(earlier.SelectMany(NamesDrawn), StringComparer.Ordinal).ToHashSet(StringComparer.Ordinal);
            _entries =
            [
                .. Enumerable.Range(0, fitted + posterior.Assumed.Length)
                    .Where(i => isNew.Contains(i < fitted ? posterior.Entries[i].Name : posterior.Assumed[i - fitted].Name)),
            ];
            inputs = inputs.Concat(_entries.Select(i => i < fitted
                ? DrawnInput.Of(posterior, i, plan.Scenario.World.UnitOf(posterior.Entries[i].Name))
                : DrawnInput.Of(posterior.Assumed[i - fitted].Name, plan.Scenario.World.UnitOf(posterior.Assumed[i - fitted].Name), posterior.Assumed[i - fitted].Distribution)));
        }

        All = [.. inputs];
    }

    /// <summary>The inputs: what the scenario draws, then what comes from the world's posterior.</summary>
    public ImmutableArray<DrawnInput> All { get; }

    /// <summary>The values of a future, in the order of the inputs.</summary>
    public double[] Draw(uint future)
    {
        var together = _posterior?.Draw(_run.Inputs.Seed, CaseDraws.ReplicationOf(_run, future));
        return [.. _uncertainties.Select(u => CaseDraws.Value(_run, future, u)), .. _entries.Select(i => together![i])];
    }

    private static IEnumerable<string> NamesDrawn(PolicyRun policy) =>
        policy.Uncertainties.Select(u => u.Name).Concat(policy.Posterior?.DrawnNames ?? []);
}
