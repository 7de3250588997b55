using DiplomacySim.Engine.Runs;
using DiplomacySim.Experiments.Statistics;
using DiplomacySim.Results;

namespace DiplomacySim.Engine.Tests.Runs;

public sealed class UntilTests
{
    private const double HalfWidth = 0.03;

    [Fact]
    public void Run_UntilSure_StopsAtTheFirstBatchThatIsAndSaysHowMany()
    {
        using var store = new TemporaryStore();

        var report = store.Run(Plans.Of(Plans.Plain, 10), TemporaryStore.Options() with { Until = HalfWidth });

        var met = store.Outcome(report.Id, 0, "two kin");
        Assert.True(report.UntilReached);
        Assert.Equal(report.Futures, met.Length);
        Assert.Equal(0, report.Futures % ExperimentRunner.BatchFutures);
        Assert.True(report.Futures > ExperimentRunner.BatchFutures, "the test needs more than one batch");
        Assert.True(WidthOf(met.Length) < HalfWidth);
        Assert.True(WidthOf(met.Length - ExperimentRunner.BatchFutures) >= HalfWidth);

        double WidthOf(int futures) => Share.Of((long)met.Take(futures).Sum(), futures).HalfWidth;
    }

    [Theory]
    [InlineData(1, 64)]
    [InlineData(3, 7)]
    [InlineData(2, 1024)]
    public void Run_UntilSureOnAnyWorkers_TakesTheSameFutures(int workers, int lanes)
    {
        using var reference = new TemporaryStore();
        using var store = new TemporaryStore();

        var expected = reference.Run(Plans.Of(Plans.Mixed, 10), TemporaryStore.Options() with { Until = HalfWidth });
        var report = store.Run(Plans.Of(Plans.Mixed, 10), TemporaryStore.Options(workers, lanes) with { Until = HalfWidth });

        Assert.Equal((expected.Futures, expected.ResultHash), (report.Futures, report.ResultHash));
    }

    [Theory]
    [InlineData(3)]
    [InlineData(40)]
    public void Run_UntilSureInterruptedAndResumed_TakesTheSameFutures(int append)
    {
        using var reference = new TemporaryStore();
        using var store = new TemporaryStore();
        using var cancel = new CancellationTokenSource();
        store.Watched.Appended = call =>
        {
            if (call == append)
            {
                cancel.Cancel();
            }
        };
        var options = TemporaryStore.Options(lanes: 4) with { Until = HalfWidth };

        var expected = reference.Run(Plans.Of(Plans.Mixed, 10), options);
        var stopped = store.Run(Plans.Of(Plans.Mixed, 10), options, cancel.Token);
        var report = store.Run(Plans.Of(Plans.Mixed, 10), options);

        Assert.Equal(ExperimentState.Interrupted, stopped.State);
        Assert.Equal((expected.Futures, expected.ResultHash), (report.Futures, report.ResultHash));
    }

    [Fact]
    public void Run_UntilSureAgain_ComputesNothing()
    {
        using var store = new TemporaryStore();
        var options = TemporaryStore.Options() with { Until = HalfWidth };
        var first = store.Run(Plans.Of(Plans.Plain, 10), options);

        var second = store.Run(Plans.Of(Plans.Plain, 10), options);

        Assert.Equal(first with { Computed = 0, Seconds = 0 }, second);
    }

    [Fact]
    public void Run_UntilSurer_GoesOnFromWhatIsStored()
    {
        using var store = new TemporaryStore();
        var first = store.Run(Plans.Of(Plans.Plain, 10), TemporaryStore.Options() with { Until = 0.06 });

        var second = store.Run(Plans.Of(Plans.Plain, 10), TemporaryStore.Options() with { Until = HalfWidth });

        Assert.Equal(first.Id, second.Id);
        Assert.Equal(second.Futures - first.Futures, second.Computed);
        Assert.True(second.Computed > 0);
    }

    [Fact]
    public void Run_UntilSureWithoutTargets_IsRefused()
    {
        using var store = new TemporaryStore();

        Assert.Throws<ArgumentException>(() => store.Run(Plans.Of(Plans.TinyHeader, 10), TemporaryStore.Options() with { Until = 0.01 }));

        Assert.Empty(store.Store.List());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(0.5)]
    [InlineData(double.NaN)]
    [InlineData(-0.01)]
    public void Run_UntilOutOfRange_IsRefused(double until)
    {
        using var store = new TemporaryStore();

        Assert.Throws<ArgumentOutOfRangeException>(() => store.Run(Plans.Of(Plans.Plain, 10), TemporaryStore.Options() with { Until = until }));
    }
}
