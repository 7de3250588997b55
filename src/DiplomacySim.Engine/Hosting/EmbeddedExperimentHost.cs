using System.Collections.Concurrent;
using DiplomacySim.Engine.Activity;
using DiplomacySim.Engine.Runs;
using DiplomacySim.Engine.Searching;
using DiplomacySim.Engine.Shards;
using DiplomacySim.Results;

namespace DiplomacySim.Engine.Hosting;

/// <summary>Runs experiments on the threads of this process.</summary>
/// <remarks>Experiments that run at once share the processors: a free one goes to the experiment that has had least of them.</remarks>
public sealed class EmbeddedExperimentHost : IExperimentHost, IActivitySource, ICandidatePlayer
{
    private readonly IResultStore _store;
    private readonly TimeProvider _clock;
    private readonly FairTurns _turns;
    private readonly CallBoard _calls;
    private readonly SemaphoreSlim _starting = new(1, 1);
    private readonly ConcurrentDictionary<ExperimentId, HostedRun> _runs = new();
    private bool _isDisposed;

    /// <summary>Creates a host.</summary>
    /// <param name="store">Where results are kept; not disposed of with the host.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="mostWorkers">The most threads that compute at once, over all experiments; at least 1, null for the number of processors.</param>
    public EmbeddedExperimentHost(IResultStore store, TimeProvider clock, int? mostWorkers = null)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(clock);
        if (mostWorkers is { } most)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(most, 1, nameof(mostWorkers));
        }

        _store = store;
        _clock = clock;
        _turns = new FairTurns(mostWorkers ?? Environment.ProcessorCount, clock);
        _calls = new CallBoard(clock);
    }

    /// <inheritdoc/>
    public string Engine => EmbeddedEngine.EngineName;

    /// <inheritdoc/>
    /// <exception cref="StoreException">The store cannot be read or written, or lacks the experiment.</exception>
    public async Task<ExperimentId> StartAsync(RunRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        await _starting.WaitAsync(cancellationToken);
        try
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            return await Task.Run(() => Start(request), cancellationToken);
        }
        finally
        {
            _starting.Release();
        }
    }

    /// <inheritdoc/>
    public Task<IReadOnlyList<RunStatus>> ListAsync(CancellationToken cancellationToken = default) =>
        Task.FromResult<IReadOnlyList<RunStatus>>([.. _runs.Values.Select(run => run.Watched.Status).OrderBy(status => status.Id.Value)]);

    /// <inheritdoc/>
    public Task<RunStatus?> FindAsync(ExperimentId id, CancellationToken cancellationToken = default) =>
        Task.FromResult(_runs.GetValueOrDefault(id)?.Watched.Status);

    /// <inheritdoc/>
    public IAsyncEnumerable<RunStatus> WatchAsync(ExperimentId id, CancellationToken cancellationToken = default) =>
        _runs.TryGetValue(id, out var run)
            ? run.Watched.WatchAsync(cancellationToken)
            : throw new ArgumentException($"Experiment {id} has not been run here since the program was started.", nameof(id));

    /// <inheritdoc/>
    public Task CancelAsync(ExperimentId id, CancellationToken cancellationToken = default)
    {
        _runs.GetValueOrDefault(id)?.Cancel();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task<ActivityReading> ReadActivityAsync(CancellationToken cancellationToken = default) => Task.FromResult(new ActivityReading(1, _calls.Read()));

    /// <inheritdoc/>
    public async Task PlayAsync(CandidateOrder order, Action<CandidateOutcomes> played, CancellationToken cancellationToken = default)
    {
        var member = _turns.Join();
        try
        {
            await new CandidatePlayer((plan, lanes) => new FairComputer(new ShardRunner(plan, lanes), _turns, member)).PlayAsync(order, played, cancellationToken);
        }
        finally
        {
            _turns.Leave(member);
        }
    }

    /// <summary>Stops all experiments and waits for their end; what is finished is stored.</summary>
    public async ValueTask DisposeAsync()
    {
        await _starting.WaitAsync();
        _isDisposed = true;
        _starting.Release();
        foreach (var run in _runs.Values)
        {
            run.Cancel();
        }

        await Task.WhenAll(_runs.Values.Select(run => run.Ended));
    }

    private ExperimentId Start(RunRequest request)
    {
        var id = Runner(null, null).Open(request.Plan, request.Options, request.Experiment);
        if (_runs.TryGetValue(id, out var running) && !running.Watched.Status.IsEnded)
        {
            return id;
        }

        var run = new HostedRun(new RunStatus(id, request.Plan.Scenario.Title, Engine, ExperimentState.Running, null, null, null));
        _runs[id] = run;
        run.Start((progress, cancellationToken) =>
        {
            var member = _turns.Join();
            try
            {
                return Runner(progress, member).Run(request.Plan, id, request.Options, cancellationToken);
            }
            finally
            {
                _turns.Leave(member);
            }
        });
        return id;
    }

    private ExperimentRunner Runner(Action<RunProgress>? progress, FairTurns.Member? member) => new(
        _store,
        _clock,
        progress,
        member is null
            ? new EmbeddedEngine()
            : new EmbeddedEngine((plan, lanes) => new FairComputer(new ShardRunner(plan, lanes, _calls.Of(plan)), _turns, member)));
}
