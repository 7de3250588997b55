using DiplomacySim.Engine.Shards;
using DiplomacySim.Results;

namespace DiplomacySim.Grains.Experiments;

/// <summary>A shard of a single future that cannot be computed.</summary>
internal sealed class GivenUpFuture(ShardWork work, string reason) : IFinishedShard
{
    /// <inheritdoc/>
    public ShardWork Work => work;

    /// <inheritdoc/>
    public bool IsComputed => false;

    /// <inheritdoc/>
    public IReadOnlyList<FailedFuture> Failures { get; } = [new FailedFuture(work.FirstFuture, $"it could not be computed: {reason}")];

    /// <inheritdoc/>
    public ShardRows ToRows(Func<FailedFuture, FailureRow> describe) =>
        throw new InvalidOperationException("A future that was given up has no results.");
}
