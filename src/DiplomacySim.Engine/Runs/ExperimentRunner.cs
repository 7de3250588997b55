using System.Collections.Concurrent;
using DiplomacySim.Engine.Replays;
using DiplomacySim.Engine.Shards;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Results;

namespace DiplomacySim.Engine.Runs;

/// <summary>Runs experiments on the threads of this process and stores what they find, shard by shard.</summary>
/// <remarks>
/// What is stored is never computed again: a run takes up where an earlier one of the same plan ended, however it ended. The
/// results do not depend on workers, on the size of shards or on the order in which they finish.
/// </remarks>
public sealed class ExperimentRunner
{
    /// <summary>The futures of each policy after which a run asks whether the targets are sure enough.</summary>
    public const int BatchFutures = 500;

    /// <summary>The name of this engine in records.</summary>
    public const string EngineName = "embedded";

    private const int StoredAtOnce = 16;
    private const int SampledFutures = 3;

    private readonly IResultStore _store;
    private readonly TimeProvider _clock;
    private readonly Action<RunProgress>? _progress;

    /// <summary>Creates a runner.</summary>
    /// <param name="store">Where results are kept.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="progress">Told how far the run has come, some ten times a second, on the calling thread; may be null.</param>
    public ExperimentRunner(IResultStore store, TimeProvider clock, Action<RunProgress>? progress = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(clock);
        _store = store;
        _clock = clock;
        _progress = progress;
    }

    /// <summary>Runs what is missing of a plan and returns when all is stored, or when it is stopped.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="options">How to run it.</param>
    /// <param name="cancellationToken">Stops the run: shards that are finished are kept, the rest is dropped.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    /// <exception cref="StoreException">The store cannot be read or written.</exception>
    public RunReport Run(ExperimentPlan plan, RunOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        var found = options.Fresh ? null : _store.FindByPlan(plan.Hash);
        var id = found?.Id ?? _store.Create(ExperimentRecords.Define(plan, options, _clock));
        return Run(plan, id, options, cancellationToken);
    }

    /// <summary>Runs what is missing of a stored experiment.</summary>
    /// <param name="plan">Its plan.</param>
    /// <param name="id">Its number.</param>
    /// <param name="options">How to run it.</param>
    /// <param name="cancellationToken">Stops the run.</param>
    public RunReport Run(ExperimentPlan plan, ExperimentId id, RunOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        var record = _store.Get(id);
        var wanted = plan.Scenario.Futures;
        if (record.State == ExperimentState.Done && record.FuturesDone >= wanted && options.Until is null)
        {
            return new RunReport(id, record.State, record.FuturesDone, 0, 0, 0, record.Hash, null);
        }

        var session = new RunSession(plan, id, options, _store, _clock, _progress);
        session.CountStored();
        _store.UpdateState(id, ExperimentState.Running);
        try
        {
            var until = options.Until is null ? (bool?)null : false;
            var goal = options.Until is null ? wanted : Math.Max(BatchFutures, record.FuturesDone);
            while (true)
            {
                _store.RequestFutures(id, Math.Max(goal, record.FuturesDone));
                Compute(session, goal, cancellationToken);
                if (until is null || session.IsStopped)
                {
                    break;
                }

                if (session.Targets.Widest() < options.Until)
                {
                    until = true;
                    break;
                }

                if (goal >= Scenarios.ScenarioLimits.MaxFutures)
                {
                    break;
                }

                goal = Math.Min(goal + BatchFutures, Scenarios.ScenarioLimits.MaxFutures);
            }

            return session.Finish(until);
        }
        catch
        {
            session.Abandon();
            throw;
        }
    }

    private void Compute(RunSession session, long futures, CancellationToken cancellationToken)
    {
        var plan = session.Plan;
        var options = session.Options;
        var queue = new ShardQueue([.. plan.Policies.Select((_, p) => _store.DoneRanges(session.Id, p))], futures, options.ShardLanes);
        if (queue.Futures == 0)
        {
            return;
        }

        session.Begin(futures);
        var workers = (int)Math.Min(options.Workers, queue.Futures);
        using var finished = new BlockingCollection<ShardOutput>(StoredAtOnce + workers);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var pool = new ConcurrentBag<ShardOutput>();
        var left = workers;
        Exception? fault = null;
        var threads = new Thread[workers];
        for (var i = 0; i < workers; i++)
        {
            threads[i] = new Thread(() =>
            {
                try
                {
                    Work(session, queue, pool, finished, stop.Token);
                }
                catch (OperationCanceledException)
                {
                    // The run was stopped: what this worker had begun is dropped.
                }
                catch (Exception e)
                {
                    Interlocked.CompareExchange(ref fault, e, null);
                }
                finally
                {
                    if (Interlocked.Decrement(ref left) == 0)
                    {
                        finished.CompleteAdding();
                    }
                }
            })
            {
                IsBackground = true,
                Name = $"shard worker {i + 1}",
            };
            threads[i].Start();
        }

        try
        {
            Store(session, finished, pool, queue, stop);
        }
        finally
        {
            queue.Clear();
            stop.Cancel();
            foreach (var thread in threads)
            {
                thread.Join();
            }
        }

        if (fault is not null)
        {
            throw new InvalidOperationException("A worker of the engine broke down; what was finished is stored.", fault);
        }

        session.IsStopped |= cancellationToken.IsCancellationRequested;
    }

    private static void Work(RunSession session, ShardQueue queue, ConcurrentBag<ShardOutput> pool, BlockingCollection<ShardOutput> finished, CancellationToken cancellationToken)
    {
        var plan = session.Plan;
        var runner = new ShardRunner(plan, session.Options.ShardLanes);
        while (queue.Next() is { } work)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!pool.TryTake(out var output))
            {
                output = new ShardOutput(plan.Outcomes.Columns.Length, plan.Uncertainties.Length, session.Options.ShardLanes, session.Layout);
            }

            output.Begin(work);
            var futures = new uint[work.Count];
            for (var lane = 0; lane < work.Count; lane++)
            {
                futures[lane] = (uint)(work.FirstFuture + lane);
            }

            try
            {
                runner.Run(work.Policy, futures, output, cancellationToken);
                if (work.FirstFuture == 0)
                {
                    output.Add(FutureReplay.SampleEvents(plan, work.Policy, Math.Min(SampledFutures, work.Count)));
                }
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                output.Failed = new FailureRow(
                    work.Policy,
                    work.FirstFuture,
                    work.Count,
                    $"the shard could not be computed: {e.Message}",
                    $"dipsim rerun {session.Id} --future {work.FirstFuture} --policy \"{plan.Policies[work.Policy].Name}\"");
            }

            finished.Add(output, cancellationToken);
        }
    }

    /// <summary>Stores finished shards, several in one transaction, on the calling thread.</summary>
    private static void Store(RunSession session, BlockingCollection<ShardOutput> finished, ConcurrentBag<ShardOutput> pool, ShardQueue queue, CancellationTokenSource stop)
    {
        var batch = new List<ShardOutput>();
        while (!finished.IsCompleted)
        {
            if (finished.TryTake(out var first, session.ProgressMilliseconds))
            {
                batch.Add(first);
                while (batch.Count < StoredAtOnce && finished.TryTake(out var next))
                {
                    batch.Add(next);
                }

                session.Store(batch);
                foreach (var output in batch)
                {
                    pool.Add(output);
                }

                batch.Clear();
            }

            session.Report();
            if (session.HasTooManyFailures && !session.IsStopped)
            {
                session.IsStopped = true;
                session.IsGivenUp = true;
                queue.Clear();
                stop.Cancel();
            }
        }
    }
}
