using DiplomacySim.Contracts.Plans;
using Orleans.Concurrency;

namespace DiplomacySim.Grains.Plans;

/// <summary>Keeps a bundle in grain storage for as long as somebody needs it.</summary>
internal sealed class PlanGrain(
    [PersistentState("plan", GrainStorage.Name)] IPersistentState<StoredPlan> state,
    IGrainContext context) : IGrainBase, IPlanGrain
{
    /// <inheritdoc/>
    public IGrainContext GrainContext => context;

    /// <inheritdoc/>
    public async Task KeepAsync(string holder, Immutable<byte[]> bundle, CancellationToken cancellationToken = default)
    {
        state.State.Bundle ??= bundle.Value;
        if (!state.State.Holders.Contains(holder, StringComparer.Ordinal))
        {
            state.State.Holders.Add(holder);
        }

        await state.WriteStateAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public Task<Immutable<byte[]>?> GetAsync(CancellationToken cancellationToken = default) =>
        Task.FromResult<Immutable<byte[]>?>(state.State.Bundle is { } bundle ? new Immutable<byte[]>(bundle) : null);

    /// <inheritdoc/>
    public async Task ReleaseAsync(string holder, CancellationToken cancellationToken = default)
    {
        if (state.State.Holders.Remove(holder) && state.State.Holders.Count > 0)
        {
            await state.WriteStateAsync(cancellationToken);
        }
        else if (state.State.Holders.Count == 0)
        {
            await state.ClearStateAsync(cancellationToken);
            this.DeactivateOnIdle();
        }
    }
}
