using System.Collections.Concurrent;
using DiplomacySim.Engine.Shards;
using DiplomacySim.Experiments.Plans;

namespace DiplomacySim.Engine.Tests.Shards;

public sealed class ShardWorkersTests
{
    private static readonly TimeSpan _deadline = TimeSpan.FromSeconds(60);
    private static readonly ExperimentPlan _plan = Plans.Of(Plans.Plain, 1000);

    [Fact]
    public void Take_NobodyStores_ComputesNoMoreThanMayLieAbout()
    {
        const int most = ShardWorkers.MostWaiting + 3;
        using var reached = new CountdownEvent(most);
        var computed = 0;
        using (StartWorkers(3, _ =>
        {
            Interlocked.Increment(ref computed);
            if (!reached.IsSet)
            {
                reached.Signal();
            }
        }))
        {
            Assert.True(reached.Wait(_deadline), $"{computed} shards were computed within {_deadline}.");
        }

        Assert.Equal(most, computed);
    }

    [Fact]
    public void Take_ShardsThatWereStored_UsesTheirMemoryAgain()
    {
        var outputs = new ConcurrentDictionary<ShardOutput, bool>();
        using var workers = StartWorkers(2, output => outputs[output] = true);
        var batch = new List<IFinishedShard>();
        var taken = 0;
        while (!workers.IsCompleted || batch.Count > 0)
        {
            workers.Take(batch, _deadline);
            taken += batch.Count;
            workers.Return(batch);
        }

        Assert.Equal(1000, taken);
        Assert.InRange(outputs.Count, 1, (2 * ShardWorkers.MostWaiting) + 2);
    }

    [Fact]
    public void Stop_ShardsAreFinished_HandsThemOver()
    {
        using var first = new ManualResetEventSlim();
        using var stopped = new ManualResetEventSlim();
        using var workers = StartWorkers(1, _ =>
        {
            first.Set();
            stopped.Wait(_deadline);
        });
        Assert.True(first.Wait(_deadline), "No shard was begun.");

        workers.Stop();
        stopped.Set();

        var batch = new List<IFinishedShard>();
        Assert.True(workers.Take(batch, _deadline));
        Assert.Equal(0, Assert.Single(batch).Work.FirstFuture);
    }

    [Fact]
    public void Fault_ComputerCannotBeMade_IsToldAndNothingMoreComes()
    {
        var queue = new ShardQueue([[]], [new(0, 1000)], 1, [[]]);
        using var workers = new ShardWorkers(_plan, queue, 1, 3, () => throw new BadImageFormatException("No vectors here."), CancellationToken.None);
        var batch = new List<IFinishedShard>();

        while (!workers.IsCompleted)
        {
            workers.Take(batch, _deadline);
        }

        Assert.Empty(batch);
        Assert.Equal("No vectors here.", workers.Fault?.Message);
    }

    /// <summary>Workers over a thousand shards of one future, which compute nothing but tell each output.</summary>
    private static ShardWorkers StartWorkers(int workers, Action<ShardOutput> tell) =>
        new(_plan, new ShardQueue([[]], [new(0, 1000)], 1, [[]]), 1, workers, () => new Teller(tell), CancellationToken.None);

    private sealed class Teller(Action<ShardOutput> tell) : IShardComputer
    {
        public void Run(ReadOnlySpan<uint> futures, IReadOnlyList<ShardOutput> outputs, CancellationToken cancellationToken) => tell(outputs[0]);
    }
}
