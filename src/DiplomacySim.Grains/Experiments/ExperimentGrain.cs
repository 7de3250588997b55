using System.Collections.Immutable;
using DiplomacySim.Contracts.Experiments;
using DiplomacySim.Contracts.Plans;
using DiplomacySim.Contracts.Shards;
using DiplomacySim.Results;
using Microsoft.Extensions.Options;
using Orleans.Dashboard;

namespace DiplomacySim.Grains.Experiments;

/// <summary>Leads an experiment through its coordinator, and takes it up again where an earlier silo left it.</summary>
internal sealed class ExperimentGrain(
    [PersistentState("experiment", GrainStorage.Name)] IPersistentState<StoredExperiment> state,
    IGrainFactory grains,
    Coordinators coordinators,
    IOptions<CallOptions> options,
    TimeProvider clock,
    IGrainContext context) : IGrainBase, IExperimentGrain
{
    private Coordinator? _coordinator;

    /// <inheritdoc/>
    public IGrainContext GrainContext => context;

    private ExperimentId Id => new(this.GetPrimaryKeyLong());

    /// <inheritdoc/>
    public async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        if (state.State.Order is { } order)
        {
            await TakeUpAsync(order);
        }
    }

    /// <inheritdoc/>
    public async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        if (_coordinator is { } coordinator)
        {
            coordinator.Suspend();
            await coordinator.Ended.WaitAsync(cancellationToken);
        }
    }

    /// <inheritdoc/>
    public async Task StartAsync(ExperimentOrder order, CancellationToken cancellationToken = default)
    {
        if (state.State.Order?.Run == order.Run)
        {
            return;
        }

        if (_coordinator is { } earlier)
        {
            earlier.Suspend();
            await earlier.Ended;
        }

        state.State = new StoredExperiment { Order = order };
        await TakeUpAsync(order);
    }

    /// <inheritdoc/>
    [NoProfiling]
    public Task<ExperimentStatus?> GetStatusAsync(CancellationToken cancellationToken = default) => Task.FromResult(Status());

    /// <inheritdoc/>
    [NoProfiling]
    public async Task<ExperimentStatus?> WatchAsync(long seen, CancellationToken cancellationToken = default)
    {
        await (_coordinator?.WaitForChangeAsync(seen, cancellationToken) ?? Task.CompletedTask);
        return Status();
    }

    /// <inheritdoc/>
    [NoProfiling]
    public async Task<WorkSignal> WatchWorkAsync(long seen, CancellationToken cancellationToken = default)
    {
        await (_coordinator?.WaitForWorkAsync(seen, cancellationToken) ?? Task.CompletedTask);
        return _coordinator?.Signal ?? new WorkSignal(0, IsKnown: false, null);
    }

    /// <inheritdoc/>
    public Task<HandOut?> TakeAsync(string worker, CancellationToken cancellationToken = default) =>
        Task.FromResult(_coordinator?.HandOutTo(worker));

    /// <inheritdoc/>
    public Task HandInAsync(HandIn shard, CancellationToken cancellationToken = default)
    {
        _coordinator?.HandIn(shard);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task RenewAsync(string worker, ImmutableArray<int> numbers, CancellationToken cancellationToken = default)
    {
        _coordinator?.Renew(worker, numbers);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public async Task CancelAsync(CancellationToken cancellationToken = default)
    {
        if (_coordinator is { } coordinator && state.State.Order is { } order)
        {
            // Silos learn of it from the board too, when what is finished is stored. One that is lost is not waited for.
            var stops = coordinator.Cancel().Select(shard => grains.GetGrain<IShardGrain>(GrainKeys.Shard(order.Run, shard)).StopAsync(shard.Epoch).AsTask());
            await Task.WhenAll(stops).HasEndedAsync(options.Value.Slice, clock, cancellationToken);
        }
        else if (state.State.Order is null)
        {
            // It has ended, or there was none: nothing of it is to stay.
            this.DeactivateOnIdle();
        }
    }

    /// <inheritdoc/>
    public async Task ReleaseAsync(string run, CancellationToken cancellationToken = default)
    {
        if (state.State.Order is { } order)
        {
            if (order.Run != run)
            {
                return;
            }

            _coordinator?.Cancel();
            await (_coordinator?.Ended ?? Task.CompletedTask);
            await grains.GetGrain<IPlanGrain>(order.PlanHash).ReleaseAsync(run, cancellationToken);
            await state.ClearStateAsync(cancellationToken);
        }

        _coordinator = null;
        this.DeactivateOnIdle();
    }

    private ExperimentStatus? Status() => _coordinator?.Status;

    private async Task TakeUpAsync(ExperimentOrder order)
    {
        // An earlier coordinator may live on where its silo was lost to the others only; the epoch tells whose shards are whose.
        state.State.Epoch++;
        await state.WriteStateAsync();
        _coordinator = coordinators.Start(Id, order, state.State.Epoch);
    }
}
