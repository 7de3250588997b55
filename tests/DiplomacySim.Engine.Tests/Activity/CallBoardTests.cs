using DiplomacySim.Engine.Activity;
using DiplomacySim.Engine.Hosting;
using DiplomacySim.Engine.Runs;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Results;

namespace DiplomacySim.Engine.Tests.Activity;

public sealed class CallBoardTests
{
    private const string Plain = Plans.TinyHeader + """
        policies:
          as planned: {}
          half the travel: {levers: {attention: 6}}
        """;

    // One call a month and a last one that ends the run; or two a month, where an outcome reads the partners at the end of each.
    [Theory]
    [InlineData(Plain, 64, 25)]
    [InlineData(Plain, 1_024, 25)]
    [InlineData(Plans.Mixed, 100, 48)]
    public async Task ReadActivity_AfterAnExperiment_HasEveryCallOfEveryPartner(string scenario, int shardLanes, int callsOfAShard)
    {
        var plan = Plans.Of(scenario, 500);
        using var store = new TemporaryStore();
        await using var host = new EmbeddedExperimentHost(store.Store, TimeProvider.System);
        var shards = plan.Policies.Length * ((500 + shardLanes - 1) / shardLanes);

        await RunAsync(host, plan, shardLanes);
        var run = Assert.Single((await host.ReadActivityAsync()).Runs);

        Assert.Equal(plan.Hash, run.PlanHash);
        Assert.Equal(plan.Scenario.World.World.Partners.Select(p => p.Id), run.Partners);
        Assert.Equal(shards * plan.Scenario.Months, run.Ministry.Calls);
        Assert.All(run.Calls, calls => Assert.Equal(shards * callsOfAShard, calls.Calls));
        Assert.All(run.Calls, calls => Assert.Equal(calls.Calls, calls.Counts.Sum()));
        Assert.All(run.Calls, calls => Assert.InRange(calls.QuantileSeconds(0.5), 1e-9, calls.LongestSeconds));
        Assert.InRange(run.Calls.Sum(c => c.Seconds), 1e-6, run.Ministry.Seconds + run.Calls.Sum(c => c.LongestSeconds));
        Assert.InRange(run.Seconds, 1e-9, run.Ministry.Seconds);
    }

    [Fact]
    public async Task RunAsync_Measured_GivesTheSameBytes()
    {
        var plan = Plans.Of(Plans.Mixed, 200);
        using var store = new TemporaryStore();
        using var other = new TemporaryStore();
        await using var host = new EmbeddedExperimentHost(store.Store, TimeProvider.System);

        var id = await RunAsync(host, plan, 64);

        Assert.Equal(other.Run(plan).ResultHash, store.Store.Get(id).Hash);
    }

    [Fact]
    public void Of_OneMoreThanAreKept_DrivesOutTheOneThatHasRestedTheLongest()
    {
        var board = new CallBoard(TimeProvider.System);
        var plans = Enumerable.Range(0, CallBoard.MostRuns + 1).Select(i => Plans.Of(Plans.Mixed.Replace("seed: 7", $"seed: {100 + i}", StringComparison.Ordinal), 4)).ToArray();

        var first = board.Of(plans[0]);
        Assert.All(plans[1..^1], p => board.Of(p));
        Assert.Same(first, board.Of(plans[0]));
        board.Of(plans[1]).Played(first.Now());
        board.Of(plans[^1]);

        Assert.Equal([plans[^1].Hash, plans[1].Hash, plans[0].Hash, .. plans[3..^1].Reverse().Select(p => p.Hash)], board.Read().Select(r => r.PlanHash));
    }

    [Fact]
    public void Called_ManyTimes_AllocatesNothing()
    {
        var plan = Plans.Of(Plans.Mixed, 4);
        var calls = new CallBoard(TimeProvider.System).Of(plan);
        calls.Played(calls.Called(0, calls.Now()));
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var i = 0; i < 10_000; i++)
        {
            calls.Played(calls.Called(0, calls.Now()));
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [Fact]
    public void With_AnotherPlan_IsRefused()
    {
        var board = new CallBoard(TimeProvider.System);
        var (left, right) = (board.Of(Plans.Of(Plans.Mixed, 4)).Read(), board.Of(Plans.Of(Plans.Mixed.Replace("seed: 7", "seed: 99", StringComparison.Ordinal), 4)).Read());

        Assert.Throws<ArgumentException>(() => left.With(right));
    }

    private static async Task<ExperimentId> RunAsync(EmbeddedExperimentHost host, ExperimentPlan plan, int shardLanes)
    {
        var id = await host.StartAsync(new RunRequest(plan, new RunOptions { ShardLanes = shardLanes, Workers = 2 }, null));
        await foreach (var status in host.WatchAsync(id))
        {
            Assert.Null(status.Fault);
        }

        return id;
    }
}
