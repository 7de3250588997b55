using System.Runtime.CompilerServices;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Scenarios.Bundles;

namespace DiplomacySim.Engine.Live;

/// <summary>One world of the embedded host: what is asked of it is done in turn, kept, and told to those who watch.</summary>
/// <param name="id">Its name.</param>
/// <param name="folder">Where it is kept; null for nowhere.</param>
internal sealed class LiveSlot(LiveWorldId id, LiveFolder? folder) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private TaskCompletionSource _changed = NewChange();
    private LiveWorld? _world;
    private LiveWorldStatus? _status;
    private ScenarioBundle? _bundle;
    private bool _isDeleted;

    public LiveWorldId Id => id;

    /// <summary>Takes in the world that the slot is for.</summary>
    public void Fill(LiveWorld world, ScenarioBundle bundle)
    {
        folder?.Keep(bundle);
        _bundle = bundle;
        Keep(world);
        (_world, _status) = (world, LiveWorldStatus.Of(id, world));
    }

    /// <summary>Does something with the world; what changed is kept before the call returns.</summary>
    /// <exception cref="LiveWorldException">The world is deleted, cannot be opened, or does not allow it.</exception>
    public async Task<T> DoAsync<T>(Func<LiveWorld, ValueTask<T>> work, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var world = await OpenAsync(cancellationToken);
            var before = (world.MonthsPlayed, world.Journal.Entries.Length);
            try
            {
                return await work(world);
            }
            finally
            {
                if (before != (world.MonthsPlayed, world.Journal.Entries.Length))
                {
                    Change(world);
                }
            }
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Notes that the world plays by itself, or why it no longer does.</summary>
    public async Task<LiveWorldStatus> MarkAsync(double? pace, string? fault, CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            var world = await OpenAsync(cancellationToken);
            _status = LiveWorldStatus.Of(id, world) with { Pace = pace, Fault = fault };
            Tell();
            return _status;
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>Where the world stands; one that was not opened yet is not replayed for it.</summary>
    public async Task<LiveWorldStatus> StatusAsync(CancellationToken cancellationToken)
    {
        await _turn.WaitAsync(cancellationToken);
        try
        {
            ThrowIfDeleted();
            return _status ??= Peek();
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>The scenario with which an opened world was begun.</summary>
    public ScenarioBundle BundleOf(LiveWorld world) =>
        _world == world ? _bundle! : throw new InvalidOperationException("The world is not this slot's.");

    public LiveWorldStatus StatusOf(LiveWorld world) => LiveWorldStatus.Of(id, world) with { Pace = _status?.Pace, Fault = _status?.Fault };

    public async IAsyncEnumerable<LiveChange> WatchAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var seen = -1;
        while (!_isDeleted)
        {
            Task changed;
            LiveChange change;
            await _turn.WaitAsync(cancellationToken);
            try
            {
                if (_isDeleted)
                {
                    yield break;
                }

                var world = await OpenAsync(cancellationToken);
                changed = _changed.Task;
                change = new LiveChange(_status!, seen < 0 ? [] : [.. world.Events.Skip(seen)]);
                seen = world.Events.Count;
            }
            finally
            {
                _turn.Release();
            }

            yield return change;
            await changed.WaitAsync(cancellationToken);
        }
    }

    /// <summary>Closes the world for good; those who watch see the end.</summary>
    public async Task CloseAsync()
    {
        await _turn.WaitAsync();
        try
        {
            _isDeleted = true;
            _world?.Dispose();
            _world = null;
            Tell();
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose() => _turn.Dispose();

    private static TaskCompletionSource NewChange() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async ValueTask<LiveWorld> OpenAsync(CancellationToken cancellationToken)
    {
        ThrowIfDeleted();
        if (_world is null)
        {
            var save = folder!.Load(id);
            _bundle = LiveSaves.Unpack(save.Bundle!.Value);
            _world = await ReplayAsync(LiveSaves.PlanOf(_bundle), save.Journal, save.StateHash, cancellationToken);
            _status = LiveWorldStatus.Of(id, _world);
        }

        return _world;
    }

    private void ThrowIfDeleted()
    {
        if (_isDeleted)
        {
            throw new LiveWorldException(LiveFault.NotFound, $"the live world '{id}' has been closed.");
        }
    }

    private LiveWorldStatus Peek()
    {
        try
        {
            return folder!.Peek(id).Status;
        }
        catch (LiveWorldException exception)
        {
            return LiveWorldStatus.Unreadable(id, exception.Message);
        }
    }

    internal static async ValueTask<LiveWorld> ReplayAsync(ExperimentPlan plan, LiveJournal journal, string? stateHash, CancellationToken cancellationToken)
    {
        var world = await LiveWorld.ReplayAsync(plan, journal, cancellationToken);
        try
        {
            LiveSaves.CheckState(world, stateHash);
            return world;
        }
        catch
        {
            world.Dispose();
            throw;
        }
    }

    /// <summary>Keeps and tells; where it cannot be kept the world falls back to what was kept last.</summary>
    private void Change(LiveWorld world)
    {
        try
        {
            Keep(world);
            _status = StatusOf(world);
            Tell();
        }
        catch
        {
            _world = null;
            world.Dispose();
            throw;
        }
    }

    private void Keep(LiveWorld world) => folder?.Keep(LiveSaves.Of(LiveWorldStatus.Of(id, world), world, _bundle!.Hash));

    private void Tell()
    {
        var told = _changed;
        _changed = NewChange();
        told.SetResult();
    }
}
