using Orleans.Concurrency;

namespace DiplomacySim.Contracts.Shards;

/// <summary>The home's ministry in all futures of a shard: it plays the monthly loop. Its key is that of <see cref="GrainKeys.Shard(string, ShardOrder)"/>.</summary>
/// <remarks>It lives on the silo that calls it first, and its partners with it.</remarks>
[Alias("DiplomacySim.IShardGrain")]
public interface IShardGrain : IGrainWithStringKey
{
    /// <summary>Plays months for at most about a second and says how far it has come; call it until there is a result.</summary>
    /// <remarks>
    /// The same order again goes on, and after the end gives the same result until <see cref="EndAsync"/>. An order of a newer epoch
    /// starts from the first month; one of an older epoch is refused. Cancelling stops within a month.
    /// </remarks>
    [Alias("Advance")]
    ValueTask<ShardReply> AdvanceAsync(ShardOrder order, CancellationToken cancellationToken = default);

    /// <summary>How far the shard has come, for people to look at; null where nothing was ordered.</summary>
    /// <remarks>The dashboard shows as a grain's state what a method of this very name gives.</remarks>
    [Alias("GetState")]
    [AlwaysInterleave]
    [ReadOnly]
    Task<ShardSnapshot?> GetState();

    /// <summary>Stops the shard within a month, also while it plays, and every order of this epoch and of earlier ones that comes later.</summary>
    /// <remarks>It is answered at once; the shard then answers those who let it play that it was stopped.</remarks>
    [Alias("Stop")]
    [AlwaysInterleave]
    ValueTask StopAsync(int epoch);

    /// <summary>Ends the shard, done or not, and its partners with it. Does nothing where there is none of this epoch.</summary>
    [Alias("End")]
    ValueTask EndAsync(int epoch);
}
