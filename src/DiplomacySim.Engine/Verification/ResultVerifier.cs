using DiplomacySim.Engine.Shards;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Experiments.Tallies;
using DiplomacySim.Model.Randomness;
using DiplomacySim.Results;

namespace DiplomacySim.Engine.Verification;

/// <summary>Computes a random sample of stored futures again and compares every number, bit by bit.</summary>
public static class ResultVerifier
{
    private const uint SampleEntity = 0x5A3F;

    /// <summary>Verifies an experiment.</summary>
    /// <param name="plan">Its plan.</param>
    /// <param name="store">Where it is stored.</param>
    /// <param name="id">Its number.</param>
    /// <param name="sample">The futures to take of each policy, 1 to 1,024; all where fewer are stored.</param>
    /// <param name="cancellationToken">Stops the verification.</param>
    public static VerificationReport Verify(ExperimentPlan plan, IResultStore store, ExperimentId id, int sample, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(store);
        ArgumentOutOfRangeException.ThrowIfLessThan(sample, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sample, Model.Columns.LaneInputs.MaxLanes);
        var runner = new ShardRunner(plan, sample);
        var layout = TallyLayout.Of(plan.Scenario.World.World, plan.Scenario.Months);
        var output = new ShardOutput(plan.Outcomes.Columns.Length, plan.Uncertainties.Length, sample, layout);
        var differences = new List<VerificationDifference>();
        long compared = 0;
        for (var policy = 0; policy < plan.Policies.Length; policy++)
        {
            var futures = Sample(plan.Scenario.Seed, policy, store.DoneRanges(id, policy), sample);
            if (futures.Length == 0)
            {
                continue;
            }

            output.Begin(new ShardWork(policy, futures[0], futures.Length));
            runner.Run(policy, futures, output, cancellationToken);
            compared += futures.Length;
            for (var lane = 0; lane < futures.Length; lane++)
            {
                Compare(plan, store, id, policy, futures[lane], lane, output, differences);
            }
        }

        return new VerificationReport(compared, differences);
    }

    private static void Compare(ExperimentPlan plan, IResultStore store, ExperimentId id, int policy, uint future, int lane, ShardOutput output, List<VerificationDifference> differences)
    {
        foreach (var chunk in store.ReadOutcomes(id, policy, null, new FutureRange(future, 1)))
        {
            for (var column = 0; column < output.Outcomes.Length; column++)
            {
                var stored = chunk.Columns[column].Span[0];
                var computed = output.Outcomes[column][lane];
                if (!stored.Equals(computed) && stored != computed)
                {
                    differences.Add(new VerificationDifference(plan.Policies[policy].Name, future, plan.Outcomes.Columns[column].Name, stored, computed));
                }
            }
        }
    }

    /// <summary>Futures spread at random over those stored, ascending, none twice.</summary>
    private static uint[] Sample(ulong seed, int policy, IReadOnlyList<FutureRange> ranges, int sample)
    {
        var total = ranges.Sum(r => r.Count);
        var picked = new SortedSet<uint>();
        for (uint draw = 0; picked.Count < Math.Min(sample, total); draw++)
        {
            var (word, _, _, _) = Philox.Block(draw, (uint)policy, SampleEntity, 0, (uint)seed, (uint)(seed >> 32));
            var place = (long)((ulong)word * (ulong)total >> 32);
            foreach (var range in ranges)
            {
                if (place < range.Count)
                {
                    picked.Add((uint)(range.First + place));
                    break;
                }

                place -= range.Count;
            }
        }

        return [.. picked];
    }
}
