using System.Collections.Concurrent;
using DiplomacySim.Contracts.Experiments;
using DiplomacySim.Grains.Plans;
using DiplomacySim.Grains.Workers;
using DiplomacySim.Results;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace DiplomacySim.Grains.Experiments;

/// <summary>The experiments that this silo leads; told of silos that are lost.</summary>
internal sealed class Coordinators(
    IResultStore store,
    PlanCache plans,
    TimeProvider clock,
    ExperimentInstruments instruments,
    IClusterMembershipService membership,
    IOptions<WorkerOptions> worker,
    ILogger<Coordinator> logger) : ILifecycleParticipant<ISiloLifecycle>
{
    private readonly ConcurrentDictionary<Coordinator, bool> _running = new();
    private readonly CancellationTokenSource _stop = new();
    private Task _watching = Task.CompletedTask;

    /// <summary>Leads an experiment until it ends.</summary>
    public Coordinator Start(ExperimentId id, ExperimentOrder order, int epoch)
    {
        var coordinator = new Coordinator(id, order, epoch, plans, store, clock, instruments, Places, logger);
        _running.TryAdd(coordinator, true);
        coordinator.Ended.ContinueWith(_ => _running.TryRemove(coordinator, out var _), TaskScheduler.Default);
        coordinator.Start();
        return coordinator;
    }

    /// <inheritdoc/>
    public void Participate(ISiloLifecycle observer) => observer.Subscribe(
        nameof(Coordinators),
        ServiceLifecycleStage.RuntimeGrainServices,
        _ =>
        {
            _watching = Task.Run(WatchAsync, CancellationToken.None);
            return Task.CompletedTask;
        },
        async _ =>
        {
            await _stop.CancelAsync();
            foreach (var coordinator in _running.Keys)
            {
                coordinator.Suspend();
            }

            await Task.WhenAll(_running.Keys.Select(c => c.Ended).Append(_watching));
        });

    private async Task WatchAsync()
    {
        try
        {
            await foreach (var cluster in membership.MembershipUpdates.WithCancellation(_stop.Token))
            {
                foreach (var coordinator in _running.Keys)
                {
                    coordinator.Reclaim(worker => IsLost(cluster, worker));
                }
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // The silo stops.
        }
    }

    /// <summary>The shards that the cluster computes at once, where the other silos take on as much as this one.</summary>
    private int Places()
    {
        var silos = membership.CurrentSnapshot.Members.Values.Count(member => member.Status == SiloStatus.Active);
        return Math.Max(silos, 1) * (worker.Value.ShardsAtOnce is > 0 and var atOnce ? atOnce : Environment.ProcessorCount);
    }

    private static bool IsLost(ClusterMembershipSnapshot cluster, string worker) =>
        cluster.GetSiloStatus(SiloAddress.FromParsableString(worker)) is SiloStatus.Dead;
}
