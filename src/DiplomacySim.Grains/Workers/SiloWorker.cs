using System.Collections.Concurrent;
using System.Diagnostics;
using DiplomacySim.Contracts.Experiments;
using DiplomacySim.Grains.Experiments;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace DiplomacySim.Grains.Workers;

/// <summary>Pulls shards to a silo and has them computed there, so many at once as it has slots.</summary>
/// <remarks>
/// When the silo stops it takes no more shards, goes on with those that it has for a moment, and gives back the rest. What is computed
/// for an experiment that is not open any more is stopped.
/// </remarks>
internal sealed class SiloWorker(
    IGrainFactory grains,
    ILocalSiloDetails silo,
    TimeProvider clock,
    IOptions<WorkerOptions> options,
    ExperimentInstruments instruments,
    ILogger<SiloWorker> logger) : ILifecycleParticipant<ISiloLifecycle>
{
    private static readonly TimeSpan _pause = TimeSpan.FromMilliseconds(200);

    // Far below the time after which a silent silo loses its shards.
    private static readonly TimeSpan _renewEvery = ClusterWorkforce.LeaseTime / 6;

    private readonly string _name = silo.SiloAddress.ToParsableString();
    private readonly TurnTable _turns = new(clock);
    private readonly Changes _work = new(clock);
    private readonly ConcurrentDictionary<HeldShard, bool> _held = new();
    private readonly CancellationTokenSource _stopTaking = new();
    private readonly CancellationTokenSource _stopAll = new();
    private Task[] _slots = [];
    private Task[] _watchers = [];

    /// <summary>Works while the silo is active; stops before its grains do.</summary>
    public void Participate(ISiloLifecycle observer) =>
        observer.Subscribe(nameof(SiloWorker), ServiceLifecycleStage.Active + 1, StartAsync, StopAsync);

    private Task StartAsync(CancellationToken cancellationToken)
    {
        var slots = options.Value.ShardsAtOnce;
        if (slots > 0)
        {
            _slots = [.. Enumerable.Range(0, slots).Select(_ => Task.Run(RunSlotAsync, CancellationToken.None))];
            _watchers = [Task.Run(WatchBoardAsync, CancellationToken.None), Task.Run(RenewAsync, CancellationToken.None)];
            WorkerLog.Started(logger, slots);
        }

        return Task.CompletedTask;
    }

    private async Task StopAsync(CancellationToken cancellationToken)
    {
        await _stopTaking.CancelAsync();
        var slots = Task.WhenAll(_slots);
        if (!cancellationToken.IsCancellationRequested)
        {
            await Task.WhenAny(slots, Task.Delay(options.Value.FinishTime, clock, cancellationToken));
        }

        var left = _held.Count;
        await _stopAll.CancelAsync();
        await Task.WhenAll([slots, .. _watchers]);
        WorkerLog.Stopped(logger, left);
    }

    private IExperimentGrain Experiment(OpenExperiment experiment) => grains.GetGrain<IExperimentGrain>(experiment.Experiment);

    private async Task RunSlotAsync()
    {
        while (!_stopTaking.IsCancellationRequested)
        {
            try
            {
                var seen = _work.Version;
                if (!await ComputeOneAsync())
                {
                    await _work.WaitAsync(seen, _stopTaking.Token);
                }
            }
            catch (OperationCanceledException) when (_stopTaking.IsCancellationRequested)
            {
                // The silo stops.
            }
        }
    }

    /// <summary>Computes a shard of the experiment whose turn it is; false where no experiment has one.</summary>
    private async Task<bool> ComputeOneAsync()
    {
        foreach (var experiment in _turns.InTurn())
        {
            try
            {
                if (await Experiment(experiment).TakeAsync(_name, _stopTaking.Token) is { } work)
                {
                    await ComputeAsync(experiment, work);
                    return true;
                }
            }
            catch (Exception e) when (!_stopTaking.IsCancellationRequested)
            {
                WorkerLog.CallFailed(logger, experiment.Experiment, e);
                await Task.Delay(_pause, clock, _stopTaking.Token);
            }
        }

        return false;
    }

    private async Task ComputeAsync(OpenExperiment experiment, HandOut work)
    {
        using var activity = instruments.Compute(experiment, work);
        using var shard = new HeldShard(experiment, work, _stopAll.Token);
        _held.TryAdd(shard, true);
        var began = _turns.Begin(work.Run);
        try
        {
            var done = await shard.PlayAsync(grains);
            if (done.Failure is { } failure)
            {
                activity?.SetStatus(ActivityStatusCode.Error, failure);
            }

            await HandInAsync(experiment, done, shard);
        }
        finally
        {
            _turns.End(work.Run, began);
            _held.TryRemove(shard, out var _);
            await shard.EndAsync(grains);
        }
    }

    /// <summary>Hands in until it is taken: the silo that leads the experiment may be about to be replaced.</summary>
    private async Task HandInAsync(OpenExperiment experiment, HandIn item, HeldShard shard)
    {
        while (!shard.IsUnwanted)
        {
            try
            {
                await Experiment(experiment).HandInAsync(item, CancellationToken.None);
                return;
            }
            catch (Exception e) when (!_stopAll.IsCancellationRequested)
            {
                WorkerLog.CallFailed(logger, experiment.Experiment, e);
                await Task.Delay(_pause, clock, _stopAll.Token);
            }
            catch (Exception e)
            {
                // The silo stops; whoever leads the experiment hears of that, and hands the shard to another.
                WorkerLog.CallFailed(logger, experiment.Experiment, e);
                return;
            }
        }
    }

    private async Task WatchBoardAsync()
    {
        for (var seen = 0L; !_stopAll.IsCancellationRequested;)
        {
            try
            {
                var board = await grains.GetGrain<IDispatchGrain>(0).WatchBoardAsync(seen, _stopAll.Token);
                if (board.Version != seen)
                {
                    seen = board.Version;
                    _turns.Set(board.Open);
                    var open = board.Open.Select(o => o.Run).ToHashSet(StringComparer.Ordinal);
                    foreach (var shard in _held.Keys.Where(s => !open.Contains(s.Run)))
                    {
                        shard.Drop();
                    }

                    _work.Tell();
                }
            }
            catch (Exception e) when (!_stopAll.IsCancellationRequested)
            {
                WorkerLog.NoBoard(logger, e);
                await Task.Delay(_pause, clock, CancellationToken.None);
            }
            catch (OperationCanceledException)
            {
                // The silo stops.
            }
        }
    }

    private async Task RenewAsync()
    {
        while (!_stopAll.IsCancellationRequested)
        {
            await Task.Delay(_renewEvery, clock, _stopAll.Token).ContinueWith(static _ => { }, TaskScheduler.Default);
            foreach (var shards in _held.Keys.GroupBy(s => s.Experiment))
            {
                try
                {
                    await Experiment(shards.Key).RenewAsync(_name, [.. shards.Select(s => s.Number)], _stopAll.Token);
                }
                catch (Exception e) when (!_stopAll.IsCancellationRequested)
                {
                    WorkerLog.CallFailed(logger, shards.Key.Experiment, e);
                }
                catch (OperationCanceledException)
                {
                    // The silo stops.
                }
            }
        }
    }
}
