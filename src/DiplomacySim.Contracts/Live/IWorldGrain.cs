using Orleans.Concurrency;

namespace DiplomacySim.Contracts.Live;

/// <summary>A live world: a few futures that stay open, with each partner a grain. Its key is the world's name.</summary>
/// <remarks>
/// Its journal is persistent state, written after every change and replayed on activation. What people read travels as the JSON of the
/// HTTP API. Calls that play months are meant for at most 60 at a time, so that none lasts long; while the world is opened or replayed
/// those that need it wait for about a second, and answer <see cref="WorldReply.NotReady"/>.
/// </remarks>
[Alias("DiplomacySim.IWorldGrain")]
public interface IWorldGrain : IGrainWithStringKey
{
    /// <summary>Opens the world, or refuses where it is open; answers with its status. The same order again changes nothing.</summary>
    [Alias("Open")]
    Task<WorldReply> OpenAsync(WorldOrder order, CancellationToken cancellationToken = default);

    /// <summary>Where the world stands.</summary>
    [Alias("GetStatus")]
    [AlwaysInterleave]
    [ReadOnly]
    Task<WorldReply> GetStatusAsync(CancellationToken cancellationToken = default);

    /// <summary>How one future stands; the first where none is named.</summary>
    [Alias("View")]
    Task<WorldReply> ViewAsync(uint? future, CancellationToken cancellationToken = default);

    /// <summary>What happened since the start.</summary>
    [Alias("Events")]
    Task<WorldReply> EventsAsync(CancellationToken cancellationToken = default);

    /// <summary>Plays months; answers with the status and their events.</summary>
    [Alias("Advance")]
    Task<WorldReply> AdvanceAsync(int months, CancellationToken cancellationToken = default);

    /// <summary>Injects an action into the month that comes next; answers with the status.</summary>
    [Alias("Inject")]
    Task<WorldReply> InjectAsync(Immutable<byte[]> action, CancellationToken cancellationToken = default);

    /// <summary>Lets the world play by itself; answers with the status.</summary>
    [Alias("Play")]
    Task<WorldReply> PlayAsync(double monthsPerSecond, CancellationToken cancellationToken = default);

    /// <summary>Stops it from playing by itself; answers with the status.</summary>
    [Alias("Pause")]
    Task<WorldReply> PauseAsync(CancellationToken cancellationToken = default);

    /// <summary>The save with its scenario.</summary>
    [Alias("Save")]
    Task<WorldReply> SaveAsync(CancellationToken cancellationToken = default);

    /// <summary>Waits for a change, for at most about a second and a half, and answers with the status and the events since.</summary>
    /// <param name="seen">The version that the caller knows; 0 for none, which is answered at once.</param>
    /// <param name="events">The events that the caller knows; below 0 to be told none of those so far.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    [Alias("Watch")]
    [AlwaysInterleave]
    [ReadOnly]
    Task<WorldChange> WatchAsync(long seen, int events, CancellationToken cancellationToken = default);

    /// <summary>Closes the world, forgets it and ends its partners.</summary>
    [Alias("Close")]
    Task<WorldReply> CloseAsync(CancellationToken cancellationToken = default);
}
