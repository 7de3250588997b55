using System.Diagnostics.Metrics;
using DiplomacySim.Contracts.Experiments;
using DiplomacySim.Contracts.Shards;
using DiplomacySim.Engine.Shards;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Grains.Experiments;
using DiplomacySim.Grains.Tests.Shards;
using DiplomacySim.Results;
using Microsoft.Extensions.DependencyInjection;

namespace DiplomacySim.Grains.Tests.Experiments;

public sealed class ClusterWorkforceTests : IDisposable
{
    private static readonly ExperimentPlan _plan = TestPlans.Of(TestPlans.Plain, 8);

    private readonly ManualClock _clock = new();
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly Changes _work;

    public ClusterWorkforceTests() => _work = new Changes(_clock);

    public void Dispose() => _services.Dispose();

    [Fact]
    public void HandOutTo_WorkersInTurn_GetEveryShardOnce()
    {
        using var workforce = Start(futures: 8);

        var shards = HandOuts(workforce, 5);

        Assert.Equal([0, 2, 4, 6], shards.Select(s => s.Order.FirstFuture));
        Assert.Equal([1, 2, 3, 4], shards.Select(s => s.Number));
    }

    [Fact]
    public void HandIn_AllShards_CompletesWithAllResults()
    {
        using var workforce = Start(futures: 8);

        foreach (var shard in HandOuts(workforce, 4))
        {
            workforce.HandIn(Done(shard));
        }

        var batch = new List<IFinishedShard>();
        Assert.True(workforce.Take(batch, TimeSpan.Zero));
        Assert.True(workforce.IsCompleted);
        Assert.Equal([0, 2, 4, 6], batch.Select(s => s.Work.FirstFuture));
    }

    [Fact]
    public void HandIn_TheSameShardTwice_IsTakenOnce()
    {
        using var workforce = Start(futures: 4);
        var first = HandOuts(workforce, 1)[0];

        workforce.HandIn(Done(first));
        workforce.HandIn(Done(first));

        var batch = new List<IFinishedShard>();
        Assert.False(workforce.Take(batch, TimeSpan.Zero));
        Assert.Equal(0, Assert.Single(batch).Work.FirstFuture);
    }

    [Fact]
    public void Reclaim_LostSilo_ItsShardsAreHandedOutAgainWithANewerEpoch()
    {
        using var workforce = Start(futures: 4);
        var lost = workforce.HandOutTo("a")!;
        var kept = workforce.HandOutTo("b")!;

        var shards = workforce.Reclaim(worker => worker == "a");
        var again = workforce.HandOutTo("b")!;

        Assert.Equal(1, shards);
        Assert.Equal(lost.Order with { Epoch = again.Order.Epoch }, again.Order);
        Assert.True(again.Order.Epoch > lost.Order.Epoch);
        Assert.NotEqual(kept.Order.FirstFuture, again.Order.FirstFuture);
        Assert.Null(workforce.HandOutTo("b"));
    }

    [Fact]
    public void Take_SiloIsSilentForTooLong_LosesItsShardsAndTheRenewedOnesStay()
    {
        using var workforce = Start(futures: 4);
        var silent = workforce.HandOutTo("a")!;
        var renewed = workforce.HandOutTo("b")!;

        _clock.Advance(ClusterWorkforce.LeaseTime * 0.75);
        workforce.Renew("b", [renewed.Number]);
        _clock.Advance(ClusterWorkforce.LeaseTime * 0.5);
        workforce.Take([], TimeSpan.Zero);

        Assert.Equal(silent.Order.FirstFuture, workforce.HandOutTo("c")?.Order.FirstFuture);
        Assert.Null(workforce.HandOutTo("c"));
    }

    [Fact]
    public void HandIn_LateResultOfALostSilo_IsTakenAndTheSecondOneIgnored()
    {
        using var workforce = Start(futures: 2);
        var late = workforce.HandOutTo("a")!;
        workforce.Reclaim(_ => true);
        var again = workforce.HandOutTo("b")!;

        workforce.HandIn(Done(late));
        workforce.HandIn(Done(again));

        var batch = new List<IFinishedShard>();
        Assert.True(workforce.Take(batch, TimeSpan.Zero));
        Assert.Single(batch);
    }

    [Fact]
    public void HandIn_GivenBack_IsHandedOutAgainWhole()
    {
        using var workforce = Start(futures: 2);
        var shard = workforce.HandOutTo("a")!;

        workforce.HandIn(new HandIn(shard.Run, shard.Number, shard.Order, null, null));

        var again = workforce.HandOutTo("b")!.Order;
        Assert.Equal((0L, 2), (again.FirstFuture, again.Count));
        Assert.False(workforce.IsCompleted);
    }

    [Fact]
    public void HandIn_FailsTwice_IsHalvedAndTheFutureThatFailsIsGivenUp()
    {
        using var workforce = Start(futures: 2);
        var batch = new List<IFinishedShard>();

        for (var calls = 0; !workforce.IsCompleted; calls++)
        {
            Assert.True(calls < 20, "the failing future was not given up");
            if (workforce.HandOutTo("a") is { } shard)
            {
                var isBad = shard.Order.FirstFuture + shard.Order.Count == 2;
                workforce.HandIn(isBad ? new HandIn(shard.Run, shard.Number, shard.Order, null, "The future is bad.") : Done(shard));
            }

            workforce.Take(batch, TimeSpan.Zero);
        }

        Assert.Equal([(0L, true), (1L, false)], batch.Select(s => (s.Work.FirstFuture, s.IsComputed)).Order());
        Assert.Equal("it could not be computed: The future is bad.", Assert.Single(batch.SelectMany(s => s.Failures)).Reason);
    }

    [Fact]
    public void HandOutTo_EverySiloThatTakesItIsLost_GivesTheFutureUp()
    {
        using var workforce = Start(futures: 1);

        for (var attempt = 1; attempt <= ClusterWorkforce.MostAttempts; attempt++)
        {
            Assert.NotNull(workforce.HandOutTo("a"));
            workforce.Reclaim(_ => true);
        }

        var batch = new List<IFinishedShard>();
        Assert.True(workforce.Take(batch, TimeSpan.Zero));
        Assert.Contains("was lost", Assert.Single(Assert.Single(batch).Failures).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void HandIn_ResultOfAnEarlierEpoch_IsKeptUntilItsTurn()
    {
        using var earlier = Start(futures: 8);
        var shards = HandOuts(earlier, 4);
        using var workforce = Start(futures: 8, epoch: 2);

        workforce.HandIn(Done(shards[2]));
        var again = HandOuts(workforce, 4);

        Assert.Equal([0, 2, 6], again.Select(s => s.Order.FirstFuture));
        Assert.All(again, s => Assert.True(s.Order.Epoch > shards[3].Order.Epoch));
    }

    [Fact]
    public void HandOutTo_TooManyWaitToBeStored_WaitsAndTellsWhenThereIsRoom()
    {
        using var workforce = Start(futures: 100);
        var seen = 0;
        while (workforce.HandOutTo("a") is { } shard)
        {
            seen++;
            workforce.HandIn(Done(shard));
        }

        var version = _work.Version;
        var batch = new List<IFinishedShard>();
        var isFull = workforce.Take(batch, TimeSpan.Zero);
        workforce.Return(batch);

        Assert.Equal(ShardWorkers.MostWaiting, seen);
        Assert.True(isFull);
        Assert.NotEqual(version, _work.Version);
        Assert.NotNull(workforce.HandOutTo("a"));
    }

    [Fact]
    public void Stop_InTheMiddle_HandsOverWhatIsFinishedAndNothingMore()
    {
        using var workforce = Start(futures: 8);
        var shards = HandOuts(workforce, 2);
        workforce.HandIn(Done(shards[0]));

        workforce.Stop();
        workforce.HandIn(Done(shards[1]));

        var batch = new List<IFinishedShard>();
        Assert.True(workforce.Take(batch, TimeSpan.Zero));
        Assert.Single(batch);
        Assert.Equal(shards[1].Order, Assert.Single(workforce.Dropped));
        Assert.True(workforce.IsCompleted);
        Assert.Null(workforce.HandOutTo("a"));
    }

    [Fact]
    public void Queued_FromTheStartToTheStop_IsWhatIsStillToBeComputed()
    {
        var factory = _services.GetRequiredService<IMeterFactory>();
        var queued = 0L;
        using var listener = new MeterListener
        {
            InstrumentPublished = (instrument, listener) =>
            {
                if (instrument.Name == "diplomacysim.futures.queued" && instrument.Meter.Scope == factory)
                {
                    listener.EnableMeasurementEvents(instrument);
                }
            },
        };
        listener.SetMeasurementEventCallback<long>((_, futures, _, _) => queued += futures);
        listener.Start();

        using var workforce = Start(futures: 8);
        var begun = queued;
        workforce.HandIn(Done(HandOuts(workforce, 2)[0]));
        var left = queued;
        workforce.Stop();
        workforce.Stop();

        Assert.Equal((8, 6, 0), (begun, left, queued));
    }

    private static List<HandOut> HandOuts(ClusterWorkforce workforce, int calls) =>
        [.. Enumerable.Range(0, calls).Select(_ => workforce.HandOutTo("a")).OfType<HandOut>()];

    private static HandIn Done(HandOut shard) =>
        new(shard.Run, shard.Number, shard.Order, new ShardResult(ShardResults.Embedded(_plan, shard.Order), []), null);

    private ClusterWorkforce Start(long futures, int epoch = 1) => new(
        new WorkOrder(new ExperimentId(1), _plan, new ShardQueue([[]], [new(0, futures)], 2, [[]]), 2, 1),
        "1-a",
        epoch,
        _clock,
        _work,
        new ExperimentInstruments(_services.GetRequiredService<IMeterFactory>()));
}
