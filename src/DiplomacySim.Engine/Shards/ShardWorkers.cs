using System.Collections.Concurrent;
using System.Globalization;
using DiplomacySim.Engine.Replays;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Experiments.Tallies;

namespace DiplomacySim.Engine.Shards;

/// <summary>Threads that compute the shards of a queue and hand them over to whoever stores them.</summary>
/// <remarks>
/// The memory is bounded: a worker waits where too many finished shards lie about. A shard that throws is divided until the futures
/// that cause it stand alone; those are handed over as given up, and the others are computed.
/// </remarks>
internal sealed class ShardWorkers : IShardWorkforce
{
    /// <summary>The most finished shards that wait to be stored.</summary>
    public const int MostWaiting = 16;

    /// <summary>The memory that shards waiting to be stored may take, unless a single one takes more.</summary>
    private const long WaitingBytes = 64L << 20;

    private readonly ExperimentPlan _plan;
    private readonly ShardQueue _queue;
    private readonly TallyLayout _layout;
    private readonly int _lanes;
    private readonly Func<IShardComputer> _computers;
    private readonly BlockingCollection<ShardOutput> _finished;
    private readonly ConcurrentBag<ShardOutput> _free = [];
    private readonly CancellationTokenSource _stop;
    private readonly CancellationTokenSource _drop = new();
    private readonly Thread[] _threads;
    private readonly long[] _computed;
    private Exception? _fault;
    private int _left;

    /// <summary>Starts the threads.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="queue">The shards to compute.</param>
    /// <param name="lanes">The most futures of a shard.</param>
    /// <param name="workers">The number of threads; at least 1.</param>
    /// <param name="computers">Makes what computes, once for each thread.</param>
    /// <param name="cancellationToken">Stops the computing: what is finished is still handed over, what is begun is dropped.</param>
    public ShardWorkers(ExperimentPlan plan, ShardQueue queue, int lanes, int workers, Func<IShardComputer> computers, CancellationToken cancellationToken)
    {
        _plan = plan;
        _queue = queue;
        _lanes = lanes;
        _computers = computers;
        _layout = TallyLayout.Of(plan.Scenario.World.World, plan.Scenario.From, plan.Scenario.Months);
        _finished = new BlockingCollection<ShardOutput>(WaitingOf(plan, lanes));
        _stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        _left = workers;
        _computed = new long[workers];
        _threads = [.. Enumerable.Range(1, workers).Select(number => new Thread(() => Work(number - 1)) { IsBackground = true, Name = $"shard worker {number}" })];
        foreach (var thread in _threads)
        {
            thread.Start();
        }
    }

    /// <summary>How many finished shards of a plan may wait to be stored.</summary>
    public static int WaitingOf(ExperimentPlan plan, int lanes) => (int)Math.Clamp(
        WaitingBytes / ShardOutput.BytesOf(plan, TallyLayout.Of(plan.Scenario.World.World, plan.Scenario.From, plan.Scenario.Months), lanes), 1, MostWaiting);

    /// <inheritdoc/>
    public bool IsCompleted => _finished.IsCompleted;

    /// <inheritdoc/>
    public Exception? Fault => Volatile.Read(ref _fault);

    /// <inheritdoc/>
    public IReadOnlyList<(string Name, long Futures)> Workers =>
        [.. _computed.Select((_, number) => ((number + 1).ToString(CultureInfo.InvariantCulture), Interlocked.Read(ref _computed[number])))];

    /// <inheritdoc/>
    public bool Take(List<IFinishedShard> batch, TimeSpan wait)
    {
        while (batch.Count < _finished.BoundedCapacity && _finished.TryTake(out var output, wait))
        {
            batch.Add(output);
            wait = TimeSpan.Zero;
        }

        return batch.Count == _finished.BoundedCapacity || _finished.IsCompleted;
    }

    /// <inheritdoc/>
    public void Return(List<IFinishedShard> batch)
    {
        foreach (var shard in batch)
        {
            _free.Add((ShardOutput)shard);
        }

        batch.Clear();
    }

    /// <inheritdoc/>
    public void Stop()
    {
        _queue.Close();
        _stop.Cancel();
    }

    /// <summary>Stops the threads and waits for their end; shards that were not taken are dropped.</summary>
    public void Dispose()
    {
        Stop();
        _drop.Cancel();
        foreach (var thread in _threads)
        {
            thread.Join();
        }

        _finished.Dispose();
        _stop.Dispose();
        _drop.Dispose();
    }

    private void Work(int number)
    {
        try
        {
            var computer = _computers();
            while (!_stop.IsCancellationRequested && _queue.Next() is { } work)
            {
                Compute(computer, work, number);
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The run was stopped: what this worker had begun is dropped.
        }
        catch (Exception e)
        {
            Interlocked.CompareExchange(ref _fault, e, null);
            Stop();
        }
        finally
        {
            if (Interlocked.Decrement(ref _left) == 0)
            {
                _finished.CompleteAdding();
            }
        }
    }

    private void Compute(IShardComputer computer, ShardWork work, int number)
    {
        var outputs = new List<ShardOutput> { Output(work.Of(work.Policy)) };
        foreach (var branch in work.WithBranches ? _plan.Branches[work.Policy] : [])
        {
            outputs.Add(Output(work.Of(branch)));
        }

        Span<uint> futures = stackalloc uint[work.Count];
        for (var lane = 0; lane < futures.Length; lane++)
        {
            futures[lane] = (uint)(work.FirstFuture + lane);
        }

        try
        {
            computer.Run(futures, outputs, _stop.Token);
            foreach (var output in outputs)
            {
                FutureReplay.SampleInto(_plan, output);
            }
        }
        catch (Exception e) when (!_stop.IsCancellationRequested)
        {
            if (_queue.Divide(work))
            {
                outputs.ForEach(_free.Add);
                return;
            }

            outputs[0].GiveUp($"it could not be computed: {e.Message}");
        }

        foreach (var output in outputs)
        {
            Interlocked.Add(ref _computed[number], output.Work.Count);
            _finished.Add(output, _drop.Token);
        }
    }

    private ShardOutput Output(ShardWork work)
    {
        if (!_free.TryTake(out var output))
        {
            output = new ShardOutput(_plan, _layout, _lanes);
        }

        output.Begin(work);
        return output;
    }
}
