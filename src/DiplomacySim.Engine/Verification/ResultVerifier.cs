using System.Collections.Immutable;
using DiplomacySim.Engine.Runs;
using DiplomacySim.Engine.Shards;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Experiments.Tallies;
using DiplomacySim.Model.Columns;
using DiplomacySim.Results;

namespace DiplomacySim.Engine.Verification;

/// <summary>
/// Computes a random sample of stored futures again and compares every number, bit by bit; and hashes all that is stored, to see
/// that it is what was recorded.
/// </summary>
public static class ResultVerifier
{
    /// <summary>Verifies an experiment.</summary>
    /// <remarks>The hash covers every stored number; the sample shows that this program and this machine give them again.</remarks>
    /// <param name="plan">Its plan.</param>
    /// <param name="store">Where it is stored.</param>
    /// <param name="id">Its number.</param>
    /// <param name="sample">The futures to take of each policy, 1 to 1,024; all where fewer are stored.</param>
    /// <param name="cancellationToken">Stops the verification.</param>
    /// <exception cref="ArgumentException">The plan is not the experiment's.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The sample is out of range.</exception>
    /// <exception cref="StoreException">The store cannot be read, or lacks the experiment.</exception>
    public static VerificationReport Verify(ExperimentPlan plan, IResultStore store, ExperimentId id, int sample, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(store);
        ArgumentOutOfRangeException.ThrowIfLessThan(sample, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sample, LaneInputs.MaxLanes);
        var record = store.Get(id);
        PlanCheck.Require(plan.Hash, plan.Scenario.Path, record);
        var runner = new ShardRunner(plan, sample);
        var output = new ShardOutput(plan, TallyLayout.Of(plan.Scenario.World.World, plan.Scenario.From, plan.Scenario.Months), sample);
        var differences = new List<VerificationDifference>();
        long compared = 0;
        for (var policy = 0; policy < plan.Policies.Length; policy++)
        {
            var futures = FutureSample.Of(plan.Scenario.Seed, policy, store.DoneRanges(id, policy), sample);
            if (futures.Length == 0)
            {
                continue;
            }

            output.Begin(new ShardWork(policy, futures[0], futures.Length));
            runner.Run(futures, [output], cancellationToken);
            compared += futures.Length;
            var name = plan.Policies[policy].Name;
            foreach (var (lane, range) in Runs(futures))
            {
                cancellationToken.ThrowIfCancellationRequested();
                Compare(name, lane, output.Outcomes, [.. plan.Outcomes.Columns.Select(c => c.Name)], store.ReadOutcomes(id, policy, null, range), differences);
                Compare(name, lane, output.Cases, plan.Uncertainties, store.ReadCases(id, policy, null, range), differences);
            }
        }

        return new VerificationReport(compared, differences)
        {
            RecordedHash = record.Hash,
            StoredHash = record.Hash is null ? null : ResultHash.Compute(store, id),
        };
    }

    /// <summary>Neighbouring futures as ranges, each with the lane of its first one.</summary>
    private static IEnumerable<(int Lane, FutureRange Range)> Runs(uint[] futures)
    {
        var first = 0;
        for (var lane = 1; lane <= futures.Length; lane++)
        {
            if (lane == futures.Length || futures[lane] != futures[lane - 1] + 1)
            {
                yield return (first, new FutureRange(futures[first], lane - first));
                first = lane;
            }
        }
    }

    private static void Compare(string policy, int firstLane, double[][] computed, ImmutableArray<string> names, IEnumerable<ColumnChunk> stored, List<VerificationDifference> differences)
    {
        var lane = firstLane;
        foreach (var chunk in stored)
        {
            for (var row = 0; row < chunk.Count; row++, lane++)
            {
                for (var column = 0; column < computed.Length; column++)
                {
                    var (found, expected) = (chunk.Columns[column].Span[row], computed[column][lane]);

                    // Equals holds for two NaNs; the operator for the two zeros, which the store does not tell apart.
                    if (!found.Equals(expected) && found != expected)
                    {
                        differences.Add(new VerificationDifference(policy, chunk.Futures.Span[row], names[column], found, expected));
                    }
                }
            }
        }
    }
}
