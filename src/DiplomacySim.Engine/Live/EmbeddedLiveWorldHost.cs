using System.Collections.Immutable;
using DiplomacySim.Scenarios.Bundles;

namespace DiplomacySim.Engine.Live;

/// <summary>Keeps live worlds open in this process, and in a folder, so that a program that is started again goes on.</summary>
/// <remarks>A world of the folder is replayed when it is first asked for. Worlds that played by themselves wait after a restart.</remarks>
public sealed class EmbeddedLiveWorldHost : ILiveWorldHost
{
    private readonly TimeProvider _clock;
    private readonly LiveFolder? _folder;
    private readonly Lock _lock = new();
    private readonly SortedDictionary<LiveWorldId, LiveSlot> _slots = [];
    private readonly Dictionary<LiveWorldId, LivePlayer> _players = [];
    private readonly SemaphoreSlim _control = new(1, 1);

    /// <summary>Creates the host.</summary>
    /// <param name="clock">The clock by which worlds play by themselves.</param>
    /// <param name="folder">Where worlds are kept; null to keep them in memory alone.</param>
    /// <exception cref="LiveWorldException">Another program uses the folder.</exception>
    public EmbeddedLiveWorldHost(TimeProvider clock, string? folder = null)
    {
        ArgumentNullException.ThrowIfNull(clock);
        _clock = clock;
        if (folder is not null)
        {
            _folder = new LiveFolder(folder);
            foreach (var id in _folder.Names())
            {
                _slots[id] = new LiveSlot(id, _folder);
            }
        }
    }

    /// <inheritdoc/>
    public async Task<LiveWorldStatus> CreateAsync(LiveWorldRequest request, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(request);
        var bundle = request.Bundle ?? ScenarioBundle.Of(request.Plan.Scenario);
        var world = request.Journal is { } journal
            ? await LiveSlot.ReplayAsync(request.Plan, journal, request.StateHash, cancellationToken)
            : new LiveWorld(request.Plan, request.Policy, request.Futures);
        return Add(request.Id, world, bundle);
    }

    /// <inheritdoc/>
    public async Task<IReadOnlyList<LiveWorldStatus>> ListAsync(CancellationToken cancellationToken = default)
    {
        LiveSlot[] slots;
        lock (_lock)
        {
            slots = [.. _slots.Values];
        }

        var all = new List<LiveWorldStatus>();
        foreach (var slot in slots)
        {
            all.Add(await slot.StatusAsync(cancellationToken));
        }

        return all;
    }

    /// <inheritdoc/>
    public Task<LiveWorldStatus> FindAsync(LiveWorldId id, CancellationToken cancellationToken = default) => SlotOf(id).StatusAsync(cancellationToken);

    /// <inheritdoc/>
    public Task<LiveWorldView> ViewAsync(LiveWorldId id, uint? future = null, CancellationToken cancellationToken = default) =>
        SlotOf(id).DoAsync(world => ValueTask.FromResult(world.View(future)), cancellationToken);

    /// <inheritdoc/>
    public Task<ImmutableArray<LiveEvent>> EventsAsync(LiveWorldId id, CancellationToken cancellationToken = default) =>
        SlotOf(id).DoAsync(world => ValueTask.FromResult(world.Events.ToImmutableArray()), cancellationToken);

    /// <inheritdoc/>
    public Task<LiveChange> AdvanceAsync(LiveWorldId id, int months, CancellationToken cancellationToken = default)
    {
        LiveLimits.CheckMonths(months);
        var slot = SlotOf(id);
        return slot.DoAsync(
            async world =>
            {
                var seen = world.Events.Count;
                await world.AdvanceAsync(months, cancellationToken);
                return new LiveChange(slot.StatusOf(world), [.. world.Events.Skip(seen)]);
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public Task<LiveWorldStatus> InjectAsync(LiveWorldId id, LiveAction action, CancellationToken cancellationToken = default)
    {
        var slot = SlotOf(id);
        return slot.DoAsync(
            world =>
            {
                world.Inject(action);
                return ValueTask.FromResult(slot.StatusOf(world));
            },
            cancellationToken);
    }

    /// <inheritdoc/>
    public async Task<LiveWorldStatus> ForkAsync(LiveWorldId id, LiveWorldId? fork = null, CancellationToken cancellationToken = default)
    {
        var slot = SlotOf(id);
        var (copy, bundle) = await slot.DoAsync(async world => (await world.ForkAsync(cancellationToken), slot.BundleOf(world)), cancellationToken);
        return Add(fork, copy, bundle);
    }

    /// <inheritdoc/>
    public async Task<LiveWorldStatus> PlayAsync(LiveWorldId id, double monthsPerSecond, CancellationToken cancellationToken = default)
    {
        LiveLimits.CheckPace(monthsPerSecond);
        var slot = SlotOf(id);
        await _control.WaitAsync(cancellationToken);
        try
        {
            await StopAsync(id);
            await slot.DoAsync(
                world =>
                {
                    world.CheckOpen();
                    return ValueTask.FromResult(0);
                },
                cancellationToken);
            var status = await slot.MarkAsync(monthsPerSecond, null, cancellationToken);
            _players[id] = new LivePlayer(_clock, monthsPerSecond, stop => slot.DoAsync(world => PlayMonthAsync(world, stop), stop), fault => slot.MarkAsync(null, fault, default));
            return status;
        }
        finally
        {
            _control.Release();
        }
    }

    /// <inheritdoc/>
    public async Task<LiveWorldStatus> PauseAsync(LiveWorldId id, CancellationToken cancellationToken = default)
    {
        var slot = SlotOf(id);
        await _control.WaitAsync(cancellationToken);
        try
        {
            return await StopAsync(id) ? await slot.MarkAsync(null, null, cancellationToken) : await slot.StatusAsync(cancellationToken);
        }
        finally
        {
            _control.Release();
        }
    }

    /// <inheritdoc/>
    public Task<LiveSave> SaveAsync(LiveWorldId id, CancellationToken cancellationToken = default)
    {
        var slot = SlotOf(id);
        return slot.DoAsync(world => ValueTask.FromResult(LiveSaves.Of(id, world, slot.BundleOf(world))), cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<LiveChange> WatchAsync(LiveWorldId id, CancellationToken cancellationToken = default) => SlotOf(id).WatchAsync(cancellationToken);

    /// <inheritdoc/>
    public async Task DeleteAsync(LiveWorldId id, CancellationToken cancellationToken = default)
    {
        var slot = SlotOf(id);
        await _control.WaitAsync(cancellationToken);
        try
        {
            await StopAsync(id);
            await slot.CloseAsync();
            lock (_lock)
            {
                _slots.Remove(id);
                _folder?.Delete(id);
            }
        }
        finally
        {
            _control.Release();
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _control.WaitAsync();
        foreach (var id in _players.Keys.ToArray())
        {
            await StopAsync(id);
        }

        foreach (var slot in _slots.Values)
        {
            await slot.CloseAsync();
        }

        _folder?.Dispose();
        _control.Release();
    }

    private static async ValueTask<bool> PlayMonthAsync(LiveWorld world, CancellationToken stop)
    {
        await world.AdvanceAsync(1, stop);
        return !world.IsEnded;
    }

    private LiveWorldStatus Add(LiveWorldId? wanted, LiveWorld world, ScenarioBundle bundle)
    {
        try
        {
            lock (_lock)
            {
                var id = wanted ?? LiveLimits.NextName(_slots.ContainsKey);
                if (_slots.ContainsKey(id))
                {
                    throw LiveLimits.NameTaken(id);
                }

                if (_slots.Count == LiveLimits.MaxWorlds)
                {
                    throw LiveLimits.TooMany();
                }

                var slot = new LiveSlot(id, _folder);
                slot.Fill(world, bundle);
                _slots[id] = slot;
                return slot.StatusOf(world);
            }
        }
        catch
        {
            world.Dispose();
            throw;
        }
    }

    private LiveSlot SlotOf(LiveWorldId id)
    {
        lock (_lock)
        {
            return _slots.TryGetValue(id, out var slot) ? slot : throw LiveLimits.NotFound(id, _slots.Keys);
        }
    }

    private async Task<bool> StopAsync(LiveWorldId id)
    {
        if (!_players.Remove(id, out var player))
        {
            return false;
        }

        await player.DisposeAsync();
        return true;
    }
}
