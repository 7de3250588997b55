using System.Collections.Immutable;
using DiplomacySim.Engine.Shards;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Experiments.Searching;
using DiplomacySim.Results;

namespace DiplomacySim.Engine.Runs;

/// <summary>Has experiments computed and stores what they find, shard by shard.</summary>
/// <remarks>
/// What is stored is never computed again: a run takes up where an earlier one of the same plan ended, however it ended. The
/// results do not depend on workers, on the size of shards or on the order in which they finish. One runner may be used from
/// several threads if its store may.
/// </remarks>
public sealed class ExperimentRunner
{
    /// <summary>The futures of each policy after which a run asks whether the targets are sure enough.</summary>
    public const int BatchFutures = 500;

    // A transaction costs the same for one shard as for many; a killed run loses no more than this.
    private static readonly TimeSpan _storeEvery = TimeSpan.FromMilliseconds(250);

    private readonly IResultStore _store;
    private readonly TimeProvider _clock;
    private readonly Action<RunProgress>? _progress;
    private readonly IShardEngine _engine;
    private readonly StorePatience _patience;

    /// <summary>Creates a runner that computes on the threads of this process.</summary>
    /// <param name="store">Where results are kept.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="progress">Told how far the run has come, some ten times a second and at its end, on the calling thread; may be null.</param>
    public ExperimentRunner(IResultStore store, TimeProvider clock, Action<RunProgress>? progress = null)
        : this(store, clock, progress, new EmbeddedEngine())
    {
    }

    /// <summary>Creates a runner that has shards computed elsewhere.</summary>
    /// <param name="store">Where results are kept.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="progress">Told how far the run has come; may be null.</param>
    /// <param name="engine">Computes.</param>
    /// <param name="patience">What to do while the store is away; null to give up at once.</param>
    internal ExperimentRunner(IResultStore store, TimeProvider clock, Action<RunProgress>? progress, IShardEngine engine, StorePatience? patience = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(clock);
        _store = store;
        _clock = clock;
        _progress = progress;
        _engine = engine;
        _patience = patience ?? StorePatience.None;
    }

    /// <summary>Runs what is missing of a plan and returns when all is stored, or when it is stopped.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="options">How to run it.</param>
    /// <param name="cancellationToken">Stops the run: shards that are finished are kept, the rest is dropped.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    /// <exception cref="ArgumentException">The run is to go on until its targets are sure, and the scenario has none.</exception>
    /// <exception cref="StoreException">The store cannot be read or written; what was stored before stays.</exception>
    /// <exception cref="InvalidOperationException">A worker broke down outside of any future; what was finished is stored.</exception>
    public RunReport Run(ExperimentPlan plan, RunOptions options, CancellationToken cancellationToken = default)
    {
        var id = Open(plan, options, null);
        return Run(plan, id, options, cancellationToken);
    }

    /// <summary>Checks what is asked for and gives the number of the experiment, which is found by its plan or entered as a new one.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="options">How to run it.</param>
    /// <param name="id">The experiment to go on with; null to find it.</param>
    /// <exception cref="ArgumentException">It cannot be run as it is.</exception>
    /// <exception cref="StoreException">The store cannot be read or written, or lacks the experiment.</exception>
    internal ExperimentId Open(ExperimentPlan plan, RunOptions options, ExperimentId? id)
    {
        PlanCheck.Require(plan, options);
        var entered = ExperimentEntry.FindOrCreate(_store, ExperimentRecords.Define(plan, options, _engine.Name, _engine.ShardLanes, _clock), options.Fresh, id);
        if (options.Search is { } search && _store.Get(entered).Definition is var definition && SearchRecord.Of(definition) is null)
        {
            // The policies were played before as a plain scenario.
            _store.UpdateManifest(entered, search.Into(definition));
        }

        return entered;
    }

    /// <summary>Runs what is missing of a stored experiment.</summary>
    /// <remarks>Futures that failed in an earlier run and were not stored are tried again.</remarks>
    /// <param name="plan">Its plan.</param>
    /// <param name="id">Its number.</param>
    /// <param name="options">How to run it; <see cref="RunOptions.Fresh"/> has no meaning here.</param>
    /// <param name="cancellationToken">Stops the run: shards that are finished are kept, the rest is dropped.</param>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    /// <exception cref="ArgumentException">The plan is not the experiment's, or there are no targets to become sure of.</exception>
    /// <exception cref="StoreException">The store cannot be read or written, or lacks the experiment.</exception>
    /// <exception cref="InvalidOperationException">A worker broke down outside of any future; what was finished is stored.</exception>
    public RunReport Run(ExperimentPlan plan, ExperimentId id, RunOptions options, CancellationToken cancellationToken)
    {
        PlanCheck.Require(plan, options);
        var record = _patience.Do(() => _store.Get(id), cancellationToken);
        PlanCheck.Require(plan.Hash, plan.Scenario.Path, record);
        var meter = new ProgressMeter(plan, _clock, _progress);
        var session = _patience.Do(() => new RunSession(plan, id, _store, options.Difference), cancellationToken);
        var rule = new StoppingRule(plan, options, session);
        if (record.State == ExperimentState.Done && !options.OnlyFailed && rule.IsMetBy(record.FuturesDone))
        {
            return Report(session, record, 0, record.Hash, rule);
        }

        _patience.Do(() => _store.UpdateState(id, ExperimentState.Running), cancellationToken);
        try
        {
            for (var goal = rule.FirstGoal; ; goal = rule.Next(goal))
            {
                var (computed, judged) = (session.Computed, session.Targets.Judged);
                if (options.OnlyFailed)
                {
                    Compute(session, plan, _patience.Do(session.FailedBefore, cancellationToken), options, meter, cancellationToken);
                    session.State = session.State == ExperimentState.Done && !session.Holds(goal) ? ExperimentState.Interrupted : session.State;
                    break;
                }

                _patience.Do(() => _store.RequestFutures(id, goal.Futures, goal.Replications), cancellationToken);
                Compute(session, plan, goal.Ranges, options, meter, cancellationToken);
                _patience.Do(() => session.Differences?.TakeIn(goal), cancellationToken);
                var isBarren = session.Computed > computed && session.Targets.Judged == judged;
                if (session.State != ExperimentState.Done || isBarren || !rule.GoesOn(goal))
                {
                    break;
                }
            }

            meter.Report(session, isLast: true);
            var hash = _patience.Do(() => session.Finish(_clock.GetUtcNow(), meter.Seconds), cancellationToken);
            return _patience.Do(() => Report(session, _store.Get(id), meter.Seconds, hash, rule), cancellationToken);
        }
        catch
        {
            session.Abandon();
            throw;
        }
    }

    private RunReport Report(RunSession session, ExperimentRecord record, double seconds, string? hash, StoppingRule rule) => new(
        record.Id,
        session.State,
        record.FuturesDone,
        session.Computed,
        seconds,
        _store.ReadFailures(record.Id).Sum(f => f.Count),
        hash,
        rule.IsReached);

    /// <summary>Computes and stores what is missing of some futures of each policy.</summary>
    private void Compute(RunSession session, ExperimentPlan plan, ImmutableArray<FutureRange> wanted, RunOptions options, ProgressMeter meter, CancellationToken cancellationToken)
    {
        var done = _patience.Do(session.Settled, cancellationToken);
        var queue = options.ShardLanes is { } most
            ? new ShardQueue(done, wanted, most, plan.Branches)
            : new ShardQueue(done, wanted, _engine.ShardLanes, plan.Branches, _engine.PlacesOf(options.Workers));
        session.Total = session.StoredBefore + session.Computed + queue.Futures;
        if (queue.Futures == 0)
        {
            return;
        }

        var before = session.Computed + session.GivenUp;
        var lanes = (int)Math.Min(queue.Lanes, wanted.Max(range => range.Count));
        using (var workers = _engine.Start(new WorkOrder(session.Id, plan, queue, lanes, options.Workers), cancellationToken))
        {
            var batch = new List<IFinishedShard>();
            var stored = _clock.GetTimestamp();
            while (!workers.IsCompleted || batch.Count > 0)
            {
                if (workers.Take(batch, ProgressMeter.Interval) || _clock.GetElapsedTime(stored) >= _storeEvery)
                {
                    _patience.Do(() => session.Store(batch), cancellationToken);
                    workers.Return(batch);
                    stored = _clock.GetTimestamp();
                }

                meter.Report(session, isLast: false, workers.Workers);
                if (session.Failures > options.MostFailures)
                {
                    session.State = ExperimentState.Failed;
                    workers.Stop();
                }
            }

            if (workers.Fault is { } fault)
            {
                throw new InvalidOperationException($"A worker of the engine broke down: {fault.Message} What was finished is stored.", fault);
            }
        }

        if (session.State == ExperimentState.Done && session.Computed + session.GivenUp - before < queue.Futures)
        {
            session.State = ExperimentState.Interrupted;
        }
    }
}
