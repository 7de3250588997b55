using System.Collections.Immutable;
using DiplomacySim.Contracts.Live;
using DiplomacySim.Engine.Live;
using Orleans.Dashboard;

namespace DiplomacySim.Grains.Live;

/// <summary>Keeps the names of the live worlds apart.</summary>
internal sealed class WorldListGrain(
    [PersistentState("worlds", GrainStorage.Name)] IPersistentState<StoredWorldList> state,
    IGrainContext context) : IGrainBase, IWorldListGrain
{
    /// <inheritdoc/>
    public IGrainContext GrainContext => context;

    /// <inheritdoc/>
    public async Task<WorldName> TakeAsync(string? name, CancellationToken cancellationToken = default)
    {
        var names = state.State.Names;
        var id = name is null ? LiveLimits.NextName(n => names.Contains(n.Name)) : new LiveWorldId(name);
        if (names.Contains(id.Name))
        {
            return Refused(LiveLimits.NameTaken(id));
        }

        if (names.Count >= LiveLimits.MaxWorlds)
        {
            return Refused(LiveLimits.TooMany());
        }

        names.Add(id.Name);
        names.Sort(StringComparer.Ordinal);
        state.State.LastNumber++;
        await state.WriteStateAsync(cancellationToken);
        return new WorldName(id.Name, state.State.LastNumber, null, null);
    }

    /// <inheritdoc/>
    public async Task FreeAsync(string name, CancellationToken cancellationToken = default)
    {
        if (state.State.Names.Remove(name))
        {
            await state.WriteStateAsync(cancellationToken);
        }
    }

    /// <inheritdoc/>
    [NoProfiling]
    public Task<ImmutableArray<string>> ListAsync(CancellationToken cancellationToken = default) => Task.FromResult(state.State.Names.ToImmutableArray());

    private static WorldName Refused(LiveWorldException exception) => new("", 0, LiveFaultCode.Of(exception.Fault), exception.Message);
}
