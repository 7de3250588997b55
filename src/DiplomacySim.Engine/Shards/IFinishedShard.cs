using DiplomacySim.Results;

namespace DiplomacySim.Engine.Shards;

/// <summary>A shard that has been computed, or given up, and waits to be stored.</summary>
internal interface IFinishedShard
{
    /// <summary>What was computed.</summary>
    ShardWork Work { get; }

    /// <summary>Whether there are results to store.</summary>
    bool IsComputed { get; }

    /// <summary>The futures of the shard that failed; all its futures where <see cref="IsComputed"/> is false.</summary>
    IReadOnlyList<FailedFuture> Failures { get; }

    /// <summary>The results as the store takes them; they may read this object's memory.</summary>
    ShardRows ToRows(Func<FailedFuture, FailureRow> describe);
}
