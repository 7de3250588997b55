using DiplomacySim.Contracts.Shards;
using DiplomacySim.Engine.Replays;
using DiplomacySim.Engine.Shards;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Experiments.Tallies;
using DiplomacySim.Results;

namespace DiplomacySim.Grains.Tests.Shards;

/// <summary>What the embedded engine brings for an order, and whether another result is the same.</summary>
internal static class ShardResults
{
    public static ShardOutput Embedded(ExperimentPlan plan, ShardOrder order)
    {
        var output = new ShardOutput(plan, TallyLayout.Of(plan.Scenario.World.World, plan.Scenario.From, plan.Scenario.Months), order.Count);
        output.Begin(new ShardWork(order.Policy, order.FirstFuture, order.Count));
        var futures = Enumerable.Range(0, order.Count).Select(lane => (uint)(order.FirstFuture + lane)).ToArray();
        new ShardRunner(plan, order.Count).Run(futures, [output], CancellationToken.None);
        FutureReplay.SampleInto(plan, output);
        return output;
    }

    public static void AssertSame(ShardOutput expected, ShardReply reply)
    {
        Assert.Null(reply.Failure);
        AssertSame(expected, Assert.IsType<ShardResult>(reply.Result));
    }

    public static void AssertSame(ShardOutput expected, ShardResult result)
    {
        IFinishedShard actual = result;
        Assert.Equal(expected.Work, actual.Work);
        Assert.Equal(expected.Failures, actual.Failures);
        var rows = expected.ToRows(Describe);
        var others = actual.ToRows(Describe);
        AssertSame(rows.Outcomes, others.Outcomes);
        AssertSame(rows.Cases, others.Cases);
        Assert.Equal(rows.Tallies.Select(t => t.Name), others.Tallies.Select(t => t.Name));
        Assert.All(rows.Tallies.Zip(others.Tallies), pair => Assert.Equal(Sums(pair.First), Sums(pair.Second)));
        Assert.Equal(rows.Events, others.Events);
        Assert.Equal(rows.Failures, others.Failures);
    }

    private static FailureRow Describe(FailedFuture failure) => new(0, failure.Future, 1, failure.Reason, "");

    private static void AssertSame(IReadOnlyList<ReadOnlyMemory<double>> expected, IReadOnlyList<ReadOnlyMemory<double>> actual)
    {
        Assert.Equal(expected.Count, actual.Count);
        Assert.All(expected.Zip(actual), pair => Assert.Equal(Bits(pair.First), Bits(pair.Second)));
    }

    private static long[] Bits(ReadOnlyMemory<double> column) => [.. column.ToArray().Select(BitConverter.DoubleToInt64Bits)];

    private static long[] Sums(Tally tally)
    {
        var sums = new long[tally.Length];
        tally.AddTo(sums);
        return sums;
    }
}
