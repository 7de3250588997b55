using System.Diagnostics;
using DiplomacySim.Engine.Hosting;
using DiplomacySim.Results;

namespace DiplomacySim.Grains.Tests.Experiments;

public sealed class ExperimentTests
{
    [Fact]
    public async Task CancelAsync_InTheMiddle_EndsSoonAndCanGoOn()
    {
        const long futures = 8_000;
        var plan = TestPlans.Of(TestPlans.Mixed, futures);
        using var alone = new TemporaryStore();
        var expected = alone.Run(plan).ResultHash;
        await using var cluster = await ExperimentCluster.StartAsync(2);
        var id = await cluster.Host.StartAsync(ExperimentCluster.Request(plan));
        await cluster.FirstAsync(id, s => s.Progress is { Done: > 0 }, "the first futures");

        var watch = Stopwatch.StartNew();
        await cluster.Host.CancelAsync(id);
        var end = await cluster.FirstAsync(id, s => s.IsEnded, "the end after the cancellation");
        watch.Stop();
        var stored = cluster.Store.Store.DoneRanges(id, 0).Sum(r => r.Count);
        var resumed = await cluster.Host.RunAsync(ExperimentCluster.Request(plan) with { Experiment = id });

        Assert.Equal(ExperimentState.Interrupted, end.State);
        Assert.True(watch.ElapsedMilliseconds < 2000, $"the end came after {watch.ElapsedMilliseconds} ms");
        Assert.InRange(stored, 1, futures - 1);
        Assert.Equal((ExperimentState.Done, id, expected), (resumed.State, resumed.Id, resumed.ResultHash));
        Assert.InRange(resumed.Computed, 1, (3 * futures) - stored);
    }

    [Fact]
    public async Task CancelAsync_WhileTheStoreDoesNotAnswer_LetsNoShardPlayMoreThanTheMonthItIsIn()
    {
        const int atOnce = 2;
        await using var cluster = await ExperimentCluster.StartAsync(2, atOnce);
        using var answer = new ManualResetEventSlim();
        var isAsked = new TaskCompletionSource();
        cluster.Store.Watched.Appending = _ =>
        {
            isAsked.TrySetResult();
            answer.Wait();
        };
        var id = await cluster.Host.StartAsync(ExperimentCluster.Request(TestPlans.OfFile("viet-nam/to-2030.yaml", 100_000), lanes: 1024));
        await isAsked.Task.WaitAsync(ExperimentCluster.Deadline);

        await cluster.Host.CancelAsync(id).WaitAsync(ExperimentCluster.Deadline);

        var answered = cluster.Months();
        await ExperimentCluster.UntilAsync(async () => await cluster.ActivationsAsync("ShardGrain") == 0, "the shards to end");
        var played = cluster.Months() - answered;
        answer.Set();
        var end = await cluster.FirstAsync(id, s => s.IsEnded, "the end after the cancellation");
        Assert.InRange(played, 0, cluster.Cluster.Silos.Count * atOnce);
        Assert.Equal(ExperimentState.Interrupted, end.State);
    }

    [Fact]
    public async Task RunAsync_AgainAndFurther_ComputesOnlyWhatIsMissing()
    {
        await using var cluster = await ExperimentCluster.StartAsync(1);

        var first = await cluster.RunAsync(TestPlans.Of(TestPlans.Mixed, 100));
        var again = await cluster.RunAsync(TestPlans.Of(TestPlans.Mixed, 100));
        var further = await cluster.RunAsync(TestPlans.Of(TestPlans.Mixed, 250));

        Assert.Equal((first.Id, 0L, first.ResultHash), (again.Id, again.Computed, again.ResultHash));
        Assert.Equal((first.Id, 450L), (further.Id, further.Computed));
    }

    [Fact]
    public async Task RunAsync_UntilSure_EndsWhereTheEmbeddedEngineEnds()
    {
        using var alone = new TemporaryStore();
        var plan = TestPlans.Of(TestPlans.Plain, 10);
        var options = TemporaryStore.Options() with { Until = 0.02 };
        var expected = alone.Run(plan, options);
        await using var cluster = await ExperimentCluster.StartAsync(2);

        var report = await cluster.Host.RunAsync(new RunRequest(plan, options)).WaitAsync(ExperimentCluster.Deadline);

        Assert.Equal((expected.Futures, expected.ResultHash, true), (report.Futures, report.ResultHash, report.UntilReached));
    }

    [Fact]
    public async Task StartAsync_RunsAlready_GivesItsNumber()
    {
        await using var cluster = await ExperimentCluster.StartAsync(1);
        var request = ExperimentCluster.Request(TestPlans.Of(TestPlans.Mixed, 1_000_000));

        var first = await cluster.Host.StartAsync(request);
        var second = await cluster.Host.StartAsync(request);
        var listed = Assert.Single(await cluster.Host.ListAsync());
        await cluster.Host.CancelAsync(first);
        await cluster.FirstAsync(first, s => s.IsEnded, "the end");

        Assert.Equal((first, first, false), (second, listed.Id, listed.IsEnded));
        Assert.True(Assert.Single(await cluster.Host.ListAsync()).IsEnded);
    }

    [Fact]
    public async Task StartAsync_CannotBeRun_IsRefusedWithTheReason()
    {
        await using var cluster = await ExperimentCluster.StartAsync(1);
        var plan = TestPlans.Of(TestPlans.Plain, 10);

        var range = await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => cluster.Host.StartAsync(ExperimentCluster.Request(plan, lanes: 0)));
        var store = await Assert.ThrowsAsync<StoreException>(() => cluster.Host.StartAsync(ExperimentCluster.Request(plan) with { Experiment = new ExperimentId(77) }));

        Assert.Contains("between 1 and 2048", range.Message, StringComparison.Ordinal);
        Assert.Equal(StoreFault.NoExperiment, store.Code);
        Assert.Empty(cluster.Store.Store.List());
    }

    [Fact]
    public async Task WatchAsync_Unknown_IsRefused()
    {
        await using var cluster = await ExperimentCluster.StartAsync(1);

        await Assert.ThrowsAsync<ArgumentException>(() => cluster.FirstAsync(new ExperimentId(9), _ => true, "anything"));
        Assert.Null(await cluster.Host.FindAsync(new ExperimentId(9)));
        await cluster.Host.CancelAsync(new ExperimentId(9));
    }

    [Fact]
    public async Task RunAsync_StoreIsAwayForAWhile_WaitsAndEndsWithTheSameBytes()
    {
        using var alone = new TemporaryStore();
        var plan = TestPlans.Of(TestPlans.Mixed, 3_000);
        var expected = alone.Run(plan).ResultHash;
        await using var cluster = await ExperimentCluster.StartAsync(2);
        var refusals = 0;
        cluster.Store.Watched.Appending = call =>
        {
            if (call > 1 && refusals < 6)
            {
                refusals++;
                throw new StoreException(StoreFault.Inaccessible, "here", "The server is gone.");
            }
        };

        var report = await cluster.RunAsync(plan);

        Assert.Equal((6, ExperimentState.Done, expected), (refusals, report.State, report.ResultHash));
    }

    [Fact]
    public async Task RunAsync_StoreRefusesForGood_SaysWhy()
    {
        await using var cluster = await ExperimentCluster.StartAsync(1);
        cluster.Store.Watched.Appending = _ => throw new StoreException(StoreFault.Damaged, "here", "The file is damaged.");

        var error = await Assert.ThrowsAsync<RunFaultException>(() => cluster.RunAsync(TestPlans.Of(TestPlans.Mixed, 100)));

        Assert.Equal("The file is damaged.", error.Message);
        Assert.Equal(error.Message, (await cluster.Host.FindAsync(error.Id))?.Fault);
    }
}
