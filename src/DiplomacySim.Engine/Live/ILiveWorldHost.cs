using System.Collections.Immutable;

namespace DiplomacySim.Engine.Live;

/// <summary>Keeps live worlds open: in this process, on an Orleans cluster, or on a server far away.</summary>
/// <remarks>
/// Safe for several threads; what is asked of one world is done in turn. Every method that names a world throws a
/// <see cref="LiveWorldException"/> with <see cref="LiveFault.NotFound"/> where there is none of that name.
/// </remarks>
public interface ILiveWorldHost : IAsyncDisposable
{
    /// <summary>Opens a world.</summary>
    /// <exception cref="LiveWorldException">The request is not allowed, the name is taken, or there are too many worlds.</exception>
    Task<LiveWorldStatus> CreateAsync(LiveWorldRequest request, CancellationToken cancellationToken = default);

    /// <summary>The worlds, by name.</summary>
    Task<IReadOnlyList<LiveWorldStatus>> ListAsync(CancellationToken cancellationToken = default);

    /// <summary>Where a world stands.</summary>
    Task<LiveWorldStatus> FindAsync(LiveWorldId id, CancellationToken cancellationToken = default);

    /// <summary>How one future of a world stands; the first where none is named.</summary>
    Task<LiveWorldView> ViewAsync(LiveWorldId id, uint? future = null, CancellationToken cancellationToken = default);

    /// <summary>What happened in a world since its start, by month, then future, then partner.</summary>
    Task<ImmutableArray<LiveEvent>> EventsAsync(LiveWorldId id, CancellationToken cancellationToken = default);

    /// <summary>Plays up to so many months, 1 to 1,200, and tells what they brought.</summary>
    /// <exception cref="LiveWorldException">The number is out of range, or the scenario has ended.</exception>
    Task<LiveChange> AdvanceAsync(LiveWorldId id, int months, CancellationToken cancellationToken = default);

    /// <summary>Injects an action into the month that comes next.</summary>
    /// <exception cref="LiveWorldException">The action is not allowed now.</exception>
    Task<LiveWorldStatus> InjectAsync(LiveWorldId id, LiveAction action, CancellationToken cancellationToken = default);

    /// <summary>Opens a second world in the same state, which from then on goes its own way.</summary>
    /// <param name="id">The world.</param>
    /// <param name="fork">The name of the new one; null for the next free one.</param>
    /// <param name="cancellationToken">Gives up.</param>
    Task<LiveWorldStatus> ForkAsync(LiveWorldId id, LiveWorldId? fork = null, CancellationToken cancellationToken = default);

    /// <summary>Lets a world play by itself until it is paused or ends, at most 50 months a second.</summary>
    /// <exception cref="LiveWorldException">The pace is out of range, or the scenario has ended.</exception>
    Task<LiveWorldStatus> PlayAsync(LiveWorldId id, double monthsPerSecond, CancellationToken cancellationToken = default);

    /// <summary>Stops a world from playing by itself; does nothing where it waits already.</summary>
    Task<LiveWorldStatus> PauseAsync(LiveWorldId id, CancellationToken cancellationToken = default);

    /// <summary>A world with everything that replays it elsewhere.</summary>
    Task<LiveSave> SaveAsync(LiveWorldId id, CancellationToken cancellationToken = default);

    /// <summary>How a world stands, and then every change with its events, until it is deleted or the host stops.</summary>
    IAsyncEnumerable<LiveChange> WatchAsync(LiveWorldId id, CancellationToken cancellationToken = default);

    /// <summary>Closes a world and forgets it.</summary>
    Task DeleteAsync(LiveWorldId id, CancellationToken cancellationToken = default);
}
