using System.Collections.Immutable;
using System.Diagnostics;
using DiplomacySim.Contracts.Experiments;
using DiplomacySim.Contracts.Shards;
using DiplomacySim.Engine.Hosting;
using DiplomacySim.Engine.Runs;
using DiplomacySim.Engine.Shards;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Grains.Plans;
using DiplomacySim.Results;
using Microsoft.Extensions.Logging;

namespace DiplomacySim.Grains.Experiments;

/// <summary>Leads one experiment on a thread of its own: the same runner as in the embedded engine, with the cluster as its workforce.</summary>
/// <remarks>Safe for several threads; nothing waits for the store but its own thread.</remarks>
internal sealed class Coordinator : IShardEngine
{
    /// <summary>How long a store may be away before an experiment is given up.</summary>
    public static readonly TimeSpan StoreAwayLimit = TimeSpan.FromMinutes(10);

    private readonly ExperimentId _id;
    private readonly ExperimentOrder _order;
    private readonly int _epoch;
    private readonly PlanCache _plans;
    private readonly IResultStore _store;
    private readonly TimeProvider _clock;
    private readonly ExperimentInstruments _instruments;
    private readonly Func<int> _places;
    private readonly ILogger<Coordinator> _logger;
    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _suspend = new();
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Changes _changes;
    private readonly Changes _work;
    private volatile ClusterWorkforce? _workforce;
    private volatile RunStatus _status;

    /// <summary>Creates a coordinator; <see cref="Start"/> starts it.</summary>
    public Coordinator(
        ExperimentId id,
        ExperimentOrder order,
        int epoch,
        PlanCache plans,
        IResultStore store,
        TimeProvider clock,
        ExperimentInstruments instruments,
        Func<int> places,
        ILogger<Coordinator> logger)
    {
        (_id, _order, _epoch, _plans, _store, _clock, _instruments, _places, _logger) = (id, order, epoch, plans, store, clock, instruments, places, logger);
        _changes = new Changes(clock);
        _work = new Changes(clock);
        _status = new RunStatus(id, order.Title, Name, ExperimentState.Running, null, null, null);
    }

    /// <inheritdoc/>
    public string Name => ExperimentStatus.EngineName;

    /// <inheritdoc/>
    public int ShardLanes => RunSettings.DefaultShardLanes;

    /// <inheritdoc/>
    public int PlacesOf(int workers) => _places();

    /// <summary>Completes, and never fails, when the thread has ended.</summary>
    public Task Ended => _ended.Task;

    /// <summary>How the experiment stands.</summary>
    public ExperimentStatus Status
    {
        get
        {
            // The version first: a status that is newer than its version is only told twice.
            var version = _changes.Version;
            return ExperimentStatus.Of(_status, version);
        }
    }

    /// <summary>Whether there is work.</summary>
    public WorkSignal Signal
    {
        get
        {
            var version = _work.Version;
            var status = Status;
            return new WorkSignal(version, IsKnown: true, status.IsEnded ? status : null);
        }
    }

    /// <summary>Starts the thread; called once.</summary>
    public void Start() => new Thread(Play) { IsBackground = true, Name = $"experiment {_id}" }.Start();

    /// <summary>Stops the experiment; what is finished is stored.</summary>
    /// <returns>The shards that silos are computing.</returns>
    public ImmutableArray<ShardOrder> Cancel()
    {
        // Stops the workforce before it returns.
        _stop.Cancel();
        return _workforce?.Dropped ?? [];
    }

    /// <summary>Stops leading it here; what is finished is stored, and another silo goes on.</summary>
    public void Suspend()
    {
        _suspend.Cancel();
        _stop.Cancel();
    }

    /// <summary>Waits until the status is another than the one seen, or for some two seconds.</summary>
    public Task WaitForChangeAsync(long seen, CancellationToken cancellationToken) => _changes.WaitAsync(seen, cancellationToken);

    /// <summary>Waits until there is work again, or for some two seconds.</summary>
    public Task WaitForWorkAsync(long seen, CancellationToken cancellationToken) => _work.WaitAsync(seen, cancellationToken);

    /// <summary>Hands out the next shard; null where there is none at present.</summary>
    public HandOut? HandOutTo(string worker) => _workforce?.HandOutTo(worker);

    /// <summary>Takes in what became of a shard.</summary>
    public void HandIn(HandIn item)
    {
        if (item.Run == _order.Run)
        {
            _workforce?.HandIn(item);
        }
    }

    /// <summary>Notes that a silo still computes what it was handed.</summary>
    public void Renew(string worker, ImmutableArray<int> numbers) => _workforce?.Renew(worker, numbers);

    /// <summary>Hands out again what lost silos had.</summary>
    public void Reclaim(Func<string, bool> isLost)
    {
        if (_workforce?.Reclaim(isLost) is > 0 and var shards)
        {
            ExperimentLog.Reclaimed(_logger, _id.Value, shards);
        }
    }

    /// <inheritdoc/>
    IShardWorkforce IShardEngine.Start(WorkOrder order, CancellationToken cancellationToken)
    {
        var workforce = new ClusterWorkforce(order, _order.Run, _epoch, _clock, _work, _instruments);
        _workforce = workforce;
        cancellationToken.UnsafeRegister(static w => ((ClusterWorkforce)w!).Stop(), workforce);
        return workforce;
    }

    private void Play()
    {
        using var activity = _instruments.Lead(_id, _order);
        var patience = new StorePatience(
            _clock,
            StoreAwayLimit,
            e => ExperimentLog.StoreAway(_logger, _id.Value, e.Message),
            time => ExperimentLog.StoreBack(_logger, _id.Value, time.TotalSeconds));
        try
        {
            ExperimentLog.Started(_logger, _id.Value, _order.Run, _epoch);
            var plan = PlanAsync().GetAwaiter().GetResult();
            var report = new ExperimentRunner(_store, _clock, Tell, this, patience).Run(plan, _id, _order.Settings.ToOptions(), _stop.Token);
            End(_status with { State = report.State, Report = report });
            ExperimentLog.Ended(_logger, _id.Value, report.State, report.Computed, report.Seconds);
        }
        catch (OperationCanceledException) when (_suspend.IsCancellationRequested)
        {
            // Another silo takes it up, from the beginning.
        }
        catch (Exception e)
        {
            // Whatever broke the run down is told to those who watch; nobody else waits for this thread.
            End(_status with { State = ExperimentState.Interrupted, Fault = e.Message });
            activity?.SetStatus(ActivityStatusCode.Error, e.Message);
            ExperimentLog.BrokeDown(_logger, _id.Value, e);
        }
        finally
        {
            _workforce?.Dispose();
            _ended.SetResult();
        }
    }

    /// <summary>The plan with the futures of the order: what is at hand may be that of another run with fewer.</summary>
    /// <remarks>Where it is not at hand, getting and making it takes some hundred milliseconds; nobody waits for that but this thread.</remarks>
    private async Task<ExperimentPlan> PlanAsync()
    {
        try
        {
            var plan = await CallPatience.AskAsync(() => _plans.GetAsync(_order.PlanHash).AsTask().WaitAsync(_suspend.Token), _clock, _suspend.Token);
            return plan.Scenario.Futures == _order.Futures ? plan : ExperimentPlan.Of(plan.Scenario with { Futures = _order.Futures });
        }
        catch (KeyNotFoundException e)
        {
            throw new InvalidOperationException(
                $"The scenario of experiment {_id} was lost with the silo that kept it. What was finished is stored; start the scenario again to go on.", e);
        }
    }

    private void Tell(RunProgress progress)
    {
        _status = _status with { Progress = progress };
        _changes.Tell();
    }

    private void End(RunStatus status)
    {
        if (!_suspend.IsCancellationRequested)
        {
            _status = status;
            _changes.Tell();
            _work.Tell();
        }
    }
}
