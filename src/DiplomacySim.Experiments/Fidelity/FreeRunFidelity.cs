using System.Collections.Immutable;
using DiplomacySim.Experiments.Analysis;
using DiplomacySim.Experiments.Calibration;
using DiplomacySim.Experiments.Cases;
using DiplomacySim.Experiments.History;
using DiplomacySim.Experiments.Plans;

namespace DiplomacySim.Experiments.Fidelity;

/// <summary>Plays the whole recorded past freely, and holds what came out against the record.</summary>
public static class FreeRunFidelity
{
    private const int Lanes = 256;

    /// <summary>Plays every policy of a plan. The numbers do not depend on the threads.</summary>
    /// <param name="plan">The plan; it begins and ends with the world's record.</param>
    /// <param name="futures">The futures of each policy, at least 1.</param>
    /// <param name="workers">The threads, at least 1.</param>
    /// <param name="played">Told the futures that were played, now and then, on any thread; may be null.</param>
    /// <param name="cancellation">Stops between months.</param>
    /// <exception cref="ArgumentException">The plan begins or ends with another month than the record.</exception>
    public static ImmutableArray<PolicyFidelity> Play(ExperimentPlan plan, int futures, int workers, Action<int>? played, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentOutOfRangeException.ThrowIfLessThan(futures, 1);
        var scenario = plan.Scenario;
        var world = scenario.World.World;
        if (scenario.From != world.HistoryFrom || scenario.To != world.HistoryTo)
        {
            throw new ArgumentException($"The scenario runs from {scenario.From} to {scenario.To}; to be held against the record it has to run from {world.HistoryFrom} to {world.HistoryTo}.", nameof(plan));
        }

        var targets = new PastTargets(HistoryPanel.From(scenario.World));
        var shards = (futures + Lanes - 1) / Lanes;
        var values = new double[plan.Policies.Length * shards][][];
        Parallel.For(0, values.Length, new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = cancellation }, index =>
        {
            var run = plan.Policies[index / shards];
            var first = index % shards * Lanes;
            var count = Math.Min(Lanes, futures - first);
            using var shard = run.Open(CaseDraws.Lanes(run, [.. Enumerable.Range(first, count).Select(future => (uint)future)]));
            values[index] = PastPlayer.Play(world, targets, shard, scenario.Months, cancellation);
            played?.Invoke(count);
        });
        return [.. plan.Policies.Select((policy, p) => new PolicyFidelity(
            policy.Name, [.. targets.All.Select((target, t) => new FidelityRow(target.Name, target.Observed, ValueOf(values.Skip(p * shards).Take(shards), t)))]))];
    }

    private static FidelityValue ValueOf(IEnumerable<double[][]> shards, int target)
    {
        var moments = new Moments();
        var spread = new Spread();
        foreach (var value in shards.SelectMany(future => future).Select(values => values[target]).Where(value => !double.IsNaN(value)))
        {
            moments.Add(value);
            spread.Add(value);
        }

        return new FidelityValue(moments.Mean, moments.StandardError, spread.Quantile(0.05), spread.Quantile(0.95));
    }
}
