using DiplomacySim.Engine.Runs;
using DiplomacySim.Results;

namespace DiplomacySim.Engine.Tests.Runs;

public sealed class InterruptionTests
{
    private const long Futures = 1000;

    private static readonly Lazy<string?> _undisturbed = new(() =>
    {
        using var store = new TemporaryStore();
        return store.Run(Plans.Of(Plans.Mixed, Futures)).ResultHash;
    });

    [Theory]
    [InlineData(1, true)]
    [InlineData(1, false)]
    [InlineData(3, true)]
    [InlineData(6, false)]
    public void Run_CancelledWhileStoring_KeepsWhatIsFinishedAndGoesOn(int append, bool before)
    {
        using var store = new TemporaryStore();
        using var cancel = new CancellationTokenSource();
        Action<int> stop = call =>
        {
            if (call == append)
            {
                cancel.Cancel();
            }
        };
        store.Watched.Appending = before ? stop : null;
        store.Watched.Appended = before ? null : stop;

        var stopped = store.Run(Plans.Of(Plans.Mixed, Futures), TemporaryStore.Options(lanes: 10), cancel.Token);
        var stored = store.Watched.Futures;
        var resumed = store.Run(Plans.Of(Plans.Mixed, Futures), TemporaryStore.Options(lanes: 64));

        Assert.Equal(ExperimentState.Interrupted, stopped.State);
        Assert.Null(stopped.ResultHash);
        Assert.Equal(stopped.Computed, stored);
        Assert.InRange(stored, 1, (3 * Futures) - 1);
        Assert.Equal(stopped.Id, resumed.Id);
        Assert.Equal((3 * Futures) - stored, resumed.Computed);
        Assert.Equal(_undisturbed.Value, resumed.ResultHash);
    }

    [Fact]
    public void Run_CancelledBeforeItBegins_StoresNothingAndCanGoOn()
    {
        using var store = new TemporaryStore();

        var stopped = store.Run(Plans.Of(Plans.Mixed, Futures), cancellationToken: new CancellationToken(canceled: true));
        var resumed = store.Run(Plans.Of(Plans.Mixed, Futures));

        Assert.Equal(ExperimentState.Interrupted, stopped.State);
        Assert.Equal(0, stopped.Computed);
        Assert.Equal(_undisturbed.Value, resumed.ResultHash);
    }

    [Fact]
    public void Run_CancelledAfterTheLastShard_IsDone()
    {
        using var store = new TemporaryStore();
        using var cancel = new CancellationTokenSource();
        store.Watched.Appended = _ =>
        {
            if (store.Watched.Futures == 3 * Futures)
            {
                cancel.Cancel();
            }
        };

        var report = store.Run(Plans.Of(Plans.Mixed, Futures), cancellationToken: cancel.Token);

        Assert.Equal(ExperimentState.Done, report.State);
        Assert.Equal(_undisturbed.Value, report.ResultHash);
    }

    [Fact]
    public void Run_StoppedAndAskedForLess_BringsAllPoliciesToOneNumber()
    {
        using var store = new TemporaryStore();
        using var cancel = new CancellationTokenSource();
        store.Watched.Appended = call => cancel.Cancel();
        store.Run(Plans.Of(Plans.Mixed, Futures), TemporaryStore.Options(lanes: 10), cancel.Token);

        var report = store.Run(Plans.Of(Plans.Mixed, 5), TemporaryStore.Options(lanes: 10));

        var ranges = Enumerable.Range(0, 3).Select(policy => Assert.Single(store.Store.DoneRanges(report.Id, policy))).ToList();
        Assert.Equal(ExperimentState.Done, report.State);
        Assert.All(ranges, range => Assert.Equal(new FutureRange(0, report.Futures), range));
    }

    [Fact]
    public void Run_StoreFailsOnce_SaysSoLosesNothingAndGoesOn()
    {
        using var store = new TemporaryStore();
        store.Watched.Appending = call =>
        {
            if (call == 2)
            {
                throw new StoreException(StoreFault.Inaccessible, store.FilePath, "The disk is full.");
            }
        };
        var options = TemporaryStore.Options(lanes: 10);

        var error = Assert.Throws<StoreException>(() => store.Run(Plans.Of(Plans.Mixed, Futures), options));
        var stored = store.Watched.Futures;
        var state = Assert.Single(store.Store.List()).State;
        var resumed = store.Run(Plans.Of(Plans.Mixed, Futures), options);

        Assert.Equal("The disk is full.", error.Message);
        Assert.Equal(ExperimentState.Interrupted, state);
        Assert.Equal((3 * Futures) - stored, resumed.Computed);
        Assert.Equal(_undisturbed.Value, resumed.ResultHash);
    }

    [Fact]
    public void Run_StoreLockedInTheMiddle_SaysWhoHoldsItAndGoesOnLater()
    {
        using var store = new TemporaryStore();
        using var other = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={store.FilePath};Pooling=False");
        other.Open();
        store.Watched.Appending = call => Execute(call == 2 ? "BEGIN IMMEDIATE" : "SELECT 1");

        var error = Assert.Throws<StoreLockedException>(() => store.Run(Plans.Of(Plans.Mixed, Futures), TemporaryStore.Options(lanes: 10)));
        Execute("ROLLBACK");
        var stored = store.Watched.Futures;
        var resumed = store.Run(Plans.Of(Plans.Mixed, Futures));

        Assert.Contains("is being written by another program", error.Message, StringComparison.Ordinal);
        Assert.InRange(stored, 1, (3 * Futures) - 1);
        Assert.Equal((3 * Futures) - stored, resumed.Computed);
        Assert.Equal(_undisturbed.Value, resumed.ResultHash);

        void Execute(string sql)
        {
            using var command = other.CreateCommand();
            command.CommandText = sql;
            command.ExecuteNonQuery();
        }
    }

    [Fact]
    public void Run_ProgressThrows_KeepsWhatIsStored()
    {
        using var store = new TemporaryStore();
        var runner = new ExperimentRunner(store.Store, TimeProvider.System, _ => throw new IOException("The terminal is gone."));

        Assert.Throws<IOException>(() => runner.Run(Plans.Of(Plans.Mixed, Futures), TemporaryStore.Options(lanes: 10)));

        Assert.Equal(ExperimentState.Interrupted, Assert.Single(store.Store.List()).State);
        Assert.Equal(_undisturbed.Value, store.Run(Plans.Of(Plans.Mixed, Futures)).ResultHash);
    }
}
