using System.Collections.Immutable;
using System.Diagnostics;
using DiplomacySim.Experiments.Cases;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Model.Shards;
using DiplomacySim.Scenarios.Designs;

namespace DiplomacySim.Experiments.Exporting;

/// <summary>Plays cases again and counts the countries on each tier or above at the end of every month, which the store keeps of all futures together only.</summary>
/// <param name="plan">The plan.</param>
/// <param name="workers">How many threads play, at least 1; no result depends on it.</param>
public sealed class TierSeries(ExperimentPlan plan, int workers)
{
    private const int LanesPerShard = 256;

    /// <summary>The tiers above the lowest, in ascending order, by the names of the outcomes that count them at the end.</summary>
    public ImmutableArray<string> Tiers { get; } = [.. Enumerable.Range(0, plan.Scenario.World.World.Ladder.Top).Select(i => plan.Outcomes.Columns[i].Name)];

    /// <summary>The months, as <c>2026-01</c>.</summary>
    public ImmutableArray<string> Months { get; } = [.. Enumerable.Range(0, plan.Scenario.Months).Select(month => (plan.Scenario.From + month).ToString())];

    /// <summary>Plays cases of a policy.</summary>
    /// <param name="policy">The policy's index.</param>
    /// <param name="firstCase">The first case.</param>
    /// <param name="cases">How many follow it, itself included.</param>
    /// <param name="replications">How often each is played.</param>
    /// <param name="cancellationToken">Stops between months.</param>
    /// <returns>By tier, then by case, then by month: the mean over the replications.</returns>
    public double[][] Play(int policy, long firstCase, int cases, int replications, CancellationToken cancellationToken)
    {
        double[][] counts = [.. Tiers.Select(_ => new double[cases * Months.Length])];
        var shards = (cases + LanesPerShard - 1) / LanesPerShard;
        Parallel.For(0, shards, new ParallelOptions { MaxDegreeOfParallelism = workers, CancellationToken = cancellationToken }, shard =>
        {
            var place = shard * LanesPerShard;
            var futures = new uint[Math.Min(LanesPerShard, cases - place)];
            for (var replication = 0; replication < replications; replication++)
            {
                for (var lane = 0; lane < futures.Length; lane++)
                {
                    futures[lane] = (uint)CaseNumbers.FutureOf(firstCase + place + lane, replication);
                }

                PlayShard(policy, futures, played => Count(played, counts, place), cancellationToken);
            }
        });
        foreach (var column in counts)
        {
            for (var i = 0; i < column.Length; i++)
            {
                column[i] /= replications;
            }
        }

        return counts;
    }

    private void PlayShard(int policy, uint[] futures, Action<Shard> monthEnds, CancellationToken cancellationToken)
    {
        var run = plan.Policies[policy];
        using var shard = run.Open(CaseDraws.Lanes(run, futures));
        if (run.Branch is { } branch)
        {
            var trunk = plan.Policies.First(p => p.Name == branch.From);
            using var past = trunk.Open(CaseDraws.Lanes(trunk, futures));
            Advance(past, run.FirstMonth, monthEnds, cancellationToken);
            var begun = run.ContinueAsync(shard, past);
            Debug.Assert(begun.IsCompleted, "Partners that are called directly need not be awaited.");
            begun.GetAwaiter().GetResult();
        }

        Advance(shard, Months.Length, monthEnds, cancellationToken);
    }

    private static void Advance(Shard shard, int months, Action<Shard> monthEnds, CancellationToken cancellationToken)
    {
        while (shard.MonthsDone < months)
        {
            cancellationToken.ThrowIfCancellationRequested();
            shard.Advance();
            monthEnds(shard);
        }
    }

    private void Count(Shard shard, double[][] counts, int firstPlace)
    {
        var month = shard.MonthsDone - 1;
        for (var rung = 1; rung <= counts.Length; rung++)
        {
            var on = shard.CountriesOn(rung);
            for (var lane = 0; lane < on.Length; lane++)
            {
                for (var tier = 0; tier < rung; tier++)
                {
                    counts[tier][((firstPlace + lane) * Months.Length) + month] += on[lane];
                }
            }
        }
    }
}
