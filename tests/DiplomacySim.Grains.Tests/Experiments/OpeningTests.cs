using DiplomacySim.Contracts.Experiments;
using DiplomacySim.Contracts.Shards;
using DiplomacySim.Engine.Hosting;
using DiplomacySim.Engine.Runs;
using DiplomacySim.Grains.Dispatch;
using DiplomacySim.Grains.Plans;
using DiplomacySim.Grains.Tests.Plans;
using DiplomacySim.Results;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Concurrency;

namespace DiplomacySim.Grains.Tests.Experiments;

/// <summary>An experiment is opened without waiting for whatever may take long.</summary>
public sealed class OpeningTests
{
    [Fact]
    public async Task StartAsync_ScenarioIsStillBeingRead_AnswersAtOnce()
    {
        var plan = TestPlans.Of(TestPlans.Mixed, 64);
        var plans = new SlowPlans(plan);
        await using var cluster = await ExperimentCluster.StartAsync(1, configure: silo => silo.Services.AddSingleton<IPlanSource>(plans));

        var id = await cluster.Host.StartAsync(ExperimentCluster.Request(plan)).WaitAsync(ExperimentCluster.Deadline);
        var opened = await cluster.Host.FindAsync(id);
        plans.Come();
        var end = await cluster.FirstAsync(id, s => s.IsEnded, "the end");

        Assert.Equal((ExperimentState.Running, false), (opened?.State, opened?.IsEnded));
        Assert.Equal(ExperimentState.Done, end.State);
    }

    [Fact]
    public async Task StartAsync_OnASilo_TakesThePlanAsItIs()
    {
        var plan = TestPlans.Of(TestPlans.Mixed, 64);
        var plans = new SlowPlans(plan);
        await using var cluster = await ExperimentCluster.StartAsync(1, configure: silo => silo.Services.AddSingleton<IPlanSource>(plans));
        var host = cluster.Cluster.Silos[0].ServiceProvider.GetRequiredService<IExperimentHost>();

        var report = await host.RunAsync(ExperimentCluster.Request(plan)).WaitAsync(ExperimentCluster.Deadline);

        Assert.Equal((ExperimentState.Done, 0), (report.State, plans.Asked));
    }

    [Fact]
    public async Task StartAsync_ScenarioCannotBeRead_EndsWithTheReason()
    {
        await using var cluster = await ExperimentCluster.StartAsync(1);
        var submission = Submission.Of(TestPlans.Of(TestPlans.Plain, 10), TemporaryStore.Options(), null, TimeProvider.System);

        var reply = await cluster.Cluster.Client.GetGrain<IDispatchGrain>(0).OpenAsync(submission with { Bundle = new Immutable<byte[]>([1, 2, 3]) });
        var end = await cluster.FirstAsync(new ExperimentId(reply.Experiment), s => s.IsEnded, "the end");

        Assert.Contains("not a scenario bundle", end.Fault, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OpenAsync_StoreDoesNotAnswer_IsRefusedInTime()
    {
        using var store = new TemporaryStore();
        using var answer = new ManualResetEventSlim();
        store.Watched.Creating = () =>
        {
            answer.Wait();
            throw new StoreException(StoreFault.Unexpected, "here", "Nobody waits for this.");
        };
        var submission = Submission.Of(TestPlans.Of(TestPlans.Plain, 10), TemporaryStore.Options(), null, TimeProvider.System);

        var reply = await new ExperimentOpener(store.Store, new HurriedClock()).OpenAsync(submission, submission.ReadDefinition(), CancellationToken.None);
        answer.Set();

        Assert.Equal((0L, StoreFault.Unreachable), (reply.Experiment, reply.StoreFault));
        Assert.Contains("not answered for 3 s", reply.Refusal, StringComparison.Ordinal);
        Assert.True(ExperimentOpener.Patience < TimeSpan.FromSeconds(5));
    }

    [Fact]
    public void ReadDefinition_OfASubmission_IsWhatTheRunnerEnters()
    {
        var plan = TestPlans.Of(TestPlans.Mixed, 10);
        var clock = new ManualClock();

        var read = Submission.Of(plan, TemporaryStore.Options(), null, clock).ReadDefinition();

        Assert.Equivalent(ExperimentRecords.Define(plan, TemporaryStore.Options(), "orleans", RunSettings.DefaultShardLanes, clock), read, strict: true);
    }

    [Fact]
    public async Task AdvanceAsync_PlanIsStillBeingMade_AnswersWithinItsSlice()
    {
        var plan = TestPlans.Of(TestPlans.Plain, 16);
        var plans = new SlowPlans(plan);
        await using var cluster = await ExperimentCluster.StartAsync(1, configure: silo =>
        {
            silo.Services.AddSingleton<IPlanSource>(plans);
            silo.Services.Configure<CallOptions>(options => options.Slice = TimeSpan.FromMilliseconds(1));
        });
        var order = new ShardOrder(1, plan.Hash, 0, 0, 16);
        var shard = cluster.Cluster.Client.GetGrain<IShardGrain>(GrainKeys.Shard("run", 0, 0, 16));

        var early = await shard.AdvanceAsync(order).AsTask().WaitAsync(ExperimentCluster.Deadline);
        plans.Come();
        ShardReply reply;
        do
        {
            reply = await shard.AdvanceAsync(order).AsTask().WaitAsync(ExperimentCluster.Deadline);
        }
        while (!reply.IsEnded);

        Assert.Equal(new ShardReply(0, 0, null, null), early);
        Assert.NotNull(reply.Result);
    }

    /// <summary>A clock on which whatever is waited for is due at once.</summary>
    private sealed class HurriedClock : TimeProvider
    {
        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
            base.CreateTimer(callback, state, dueTime == Timeout.InfiniteTimeSpan ? dueTime : TimeSpan.Zero, period);
    }
}
