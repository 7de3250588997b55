using DiplomacySim.Contracts.Shards;
using DiplomacySim.Results;

namespace DiplomacySim.Grains.Tests.Experiments;

public sealed class FailingShardTests
{
    [Fact]
    public async Task RunAsync_ShardFails_FailsTheFuturesThatCauseItAlone()
    {
        long[] bad = [5, 6, 77, 299];
        var plan = TestPlans.Of(TestPlans.Mixed, 300);
        await using var cluster = await ExperimentCluster.StartAsync(2, configure: silo => silo.AddIncomingGrainCallFilter(context => FailAsync(context, bad)));

        var report = await cluster.RunAsync(plan);
        var failures = cluster.Store.Store.ReadFailures(report.Id).ToList();
        using var alone = new TemporaryStore();
        var repaired = new Engine.Runs.ExperimentRunner(cluster.Store.Store, TimeProvider.System).Run(plan, TemporaryStore.Options());

        Assert.Equal((ExperimentState.Done, 3L * 4, 296L), (report.State, report.Failures, report.Futures));
        Assert.Equal(bad, failures.Where(f => f.Policy == 1).Select(f => f.FirstFuture));
        Assert.All(failures, f => Assert.Equal("it could not be computed: The future is bad.", f.Reason));
        Assert.Equal((12L, 0L, alone.Run(plan).ResultHash), (repaired.Computed, repaired.Failures, repaired.ResultHash));
    }

    [Fact]
    public async Task RunAsync_ShardFailsOnce_IsComputedByAnotherSilo()
    {
        var plan = TestPlans.Of(TestPlans.Mixed, 300);
        var failed = 0;
        await using var cluster = await ExperimentCluster.StartAsync(2, configure: silo => silo.AddIncomingGrainCallFilter(
            context => Interlocked.Increment(ref failed) <= 5 ? FailAsync(context, [5]) : context.Invoke()));
        using var alone = new TemporaryStore();

        var report = await cluster.RunAsync(plan);

        Assert.Equal((0L, alone.Run(plan).ResultHash), (report.Failures, report.ResultHash));
    }

    private static async Task FailAsync(IIncomingGrainCallContext context, long[] bad)
    {
        await context.Invoke();
        if (context.Result is ShardReply { Result: not null } && context.Request.GetArgument(0) is ShardOrder order
            && bad.Any(f => f >= order.FirstFuture && f < order.FirstFuture + order.Count))
        {
            context.Result = new ShardReply(0, 0, null, "The future is bad.");
        }
    }
}
