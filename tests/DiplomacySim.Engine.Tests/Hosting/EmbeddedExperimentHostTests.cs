using System.Diagnostics;
using DiplomacySim.Engine.Hosting;
using DiplomacySim.Engine.Runs;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Results;

namespace DiplomacySim.Engine.Tests.Hosting;

public sealed class EmbeddedExperimentHostTests
{
    private static readonly TimeSpan _deadline = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task RunAsync_AnExperiment_GivesTheBytesOfTheRunner()
    {
        using var alone = new TemporaryStore();
        using var store = new TemporaryStore();
        await using var host = new EmbeddedExperimentHost(store.Store, TimeProvider.System);
        var plan = Plans.Of(Plans.Mixed, 300);
        var progress = new List<RunProgress>();

        var expected = alone.Run(plan);
        var report = await host.RunAsync(Request(plan), progress.Add);

        Assert.Equal((ExperimentState.Done, 300L, 900L, expected.ResultHash), (report.State, report.Futures, report.Computed, report.ResultHash));
        Assert.Equal((900L, 900L), (progress[^1].Done, progress[^1].Total));
        Assert.Equal("embedded", store.Store.Get(report.Id).Definition.Engine);
    }

    [Fact]
    public async Task RunAsync_Cancelled_ReturnsTheInterruptedReportAndCanGoOn()
    {
        using var store = new TemporaryStore();
        await using var host = new EmbeddedExperimentHost(store.Store, TimeProvider.System);
        using var cancel = new CancellationTokenSource();
        var plan = Plans.Of(Plans.Mixed, 100_000);
        store.Watched.Appended = _ => cancel.Cancel();

        var report = await host.RunAsync(Request(plan), cancellationToken: cancel.Token).WaitAsync(_deadline);
        var stored = store.Store.DoneRanges(report.Id, 0).Sum(r => r.Count);

        Assert.Equal(ExperimentState.Interrupted, report.State);
        Assert.InRange(stored, 1, 99_999);
        Assert.Equal(ExperimentState.Interrupted, store.Store.Get(report.Id).State);
    }

    [Fact]
    public async Task CancelAsync_WhileItRuns_EndsWithin200Milliseconds()
    {
        using var store = new TemporaryStore();
        await using var host = new EmbeddedExperimentHost(store.Store, TimeProvider.System);
        var id = await host.StartAsync(Request(Plans.Of(Plans.Mixed, 1_000_000), lanes: 1024));
        await FirstAsync(host, id, s => s.Progress is { Done: > 0 }, "the first futures");

        var watch = Stopwatch.StartNew();
        await host.CancelAsync(id);
        var last = await FirstAsync(host, id, s => s.IsEnded, "the end after the cancellation");

        Assert.Equal(ExperimentState.Interrupted, last.State);
        Assert.True(watch.ElapsedMilliseconds < 2000, $"the end came after {watch.ElapsedMilliseconds} ms");
        await host.CancelAsync(id);
    }

    [Fact]
    public async Task StartAsync_RunsAlready_GivesItsNumber()
    {
        using var store = new TemporaryStore();
        await using var host = new EmbeddedExperimentHost(store.Store, TimeProvider.System);
        var plan = Plans.Of(Plans.Mixed, 1_000_000);

        var first = await host.StartAsync(Request(plan));
        var second = await host.StartAsync(Request(plan));

        Assert.Equal(first, second);
        Assert.Equal(first, Assert.Single(await host.ListAsync()).Id);
    }

    [Fact]
    public async Task WatchAsync_ManyWatchers_AllSeeTheEnd()
    {
        using var store = new TemporaryStore();
        await using var host = new EmbeddedExperimentHost(store.Store, TimeProvider.System);
        var id = await host.StartAsync(Request(Plans.Of(Plans.Mixed, 500)));

        var ends = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => FirstAsync(host, id, s => s.IsEnded, "the end")));

        Assert.All(ends, end => Assert.Equal((ExperimentState.Done, 500L), (end.State, end.Report!.Futures)));
        Assert.Equal(ends[0], await host.FindAsync(id));
    }

    [Fact]
    public async Task WatchAsync_Unknown_IsRefused()
    {
        using var store = new TemporaryStore();
        await using var host = new EmbeddedExperimentHost(store.Store, TimeProvider.System);

        Assert.Throws<ArgumentException>(() => host.WatchAsync(new ExperimentId(9)));
        Assert.Null(await host.FindAsync(new ExperimentId(9)));
        await host.CancelAsync(new ExperimentId(9));
    }

    [Fact]
    public async Task StartAsync_OptionOutOfRange_IsRefusedBeforeAnythingIsStored()
    {
        using var store = new TemporaryStore();
        await using var host = new EmbeddedExperimentHost(store.Store, TimeProvider.System);

        await Assert.ThrowsAsync<ArgumentOutOfRangeException>(() => host.StartAsync(Request(Plans.Of(Plans.Mixed, 10), lanes: 0)));

        Assert.Empty(store.Store.List());
    }

    [Fact]
    public async Task RunAsync_StoreBreaksDown_SaysWhy()
    {
        using var store = new TemporaryStore();
        await using var host = new EmbeddedExperimentHost(store.Store, TimeProvider.System);
        store.Watched.Appending = _ => throw new StoreException(StoreFault.Inaccessible, store.FilePath, "The disk is full.");

        var error = await Assert.ThrowsAsync<RunFaultException>(() => host.RunAsync(Request(Plans.Of(Plans.Mixed, 100))));
        var status = await host.FindAsync(error.Id);

        Assert.Equal("The disk is full.", error.Message);
        Assert.Equal((ExperimentState.Interrupted, true), (status!.State, status.IsEnded));
    }

    [Fact]
    public async Task StartAsync_TenAtOnce_ShareTheProcessorsFairly()
    {
        using var store = new TemporaryStore();
        await using var host = new EmbeddedExperimentHost(store.Store, TimeProvider.System, mostWorkers: 2);
        var plans = Enumerable.Range(100, 10).Select(seed => Plans.Of(Plans.Plain.Replace("seed: 7", $"seed: {seed}", StringComparison.Ordinal), 1_000_000)).ToList();
        var ids = new List<ExperimentId>();
        foreach (var plan in plans)
        {
            ids.Add(await host.StartAsync(Request(plan, lanes: 256)));
        }

        await Task.WhenAll(ids.Select(id => FirstAsync(host, id, s => s.Progress is { Done: > 0 }, "the first futures of each")));
        var before = (await host.ListAsync()).Select(s => s.Progress!.Done).ToList();
        await Task.WhenAll(ids.Select((id, i) => FirstAsync(host, id, s => s.Progress!.Done > before[i] + 30_000, "30,000 more futures of each")));
        var done = (await host.ListAsync()).Select((s, i) => s.Progress!.Done - before[i]).ToList();

        Assert.True(done.Max() < 2 * done.Min(), $"shares: {string.Join(' ', done)}");
    }

    [Fact]
    public async Task DisposeAsync_WhileItRuns_StopsAndKeepsWhatIsFinished()
    {
        using var store = new TemporaryStore();
        var host = new EmbeddedExperimentHost(store.Store, TimeProvider.System);
        var id = await host.StartAsync(Request(Plans.Of(Plans.Mixed, 1_000_000)));
        await FirstAsync(host, id, s => s.Progress is { Done: > 0 }, "the first futures");

        await host.DisposeAsync();

        Assert.Equal(ExperimentState.Interrupted, store.Store.Get(id).State);
        await Assert.ThrowsAsync<ObjectDisposedException>(() => host.StartAsync(Request(Plans.Of(Plans.Mixed, 10))));
    }

    private static RunRequest Request(ExperimentPlan plan, int lanes = 64) => new(plan, TemporaryStore.Options(lanes: lanes));

    private static async Task<RunStatus> FirstAsync(EmbeddedExperimentHost host, ExperimentId id, Func<RunStatus, bool> isMeant, string awaited)
    {
        using var limit = new CancellationTokenSource(_deadline);
        try
        {
            await foreach (var status in host.WatchAsync(id, limit.Token))
            {
                if (isMeant(status))
                {
                    return status;
                }
            }
        }
        catch (OperationCanceledException)
        {
            Assert.Fail($"Waited {_deadline.TotalSeconds} s for {awaited} of experiment {id}; it stands at {await host.FindAsync(id)}.");
        }

        throw new InvalidOperationException($"Experiment {id} ended before {awaited}: {await host.FindAsync(id)}.");
    }
}
