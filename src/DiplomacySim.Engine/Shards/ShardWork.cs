namespace DiplomacySim.Engine.Shards;

/// <summary>A shard to be computed: consecutive futures of one policy, and of those that branch off it where that is said.</summary>
/// <param name="Policy">The policy's index.</param>
/// <param name="FirstFuture">The number of the first future.</param>
/// <param name="Count">The number of futures, 1 to 2,048.</param>
internal readonly record struct ShardWork(int Policy, long FirstFuture, int Count)
{
    /// <summary>Whether the policy's branches go on from its months, so that the past they share is played once.</summary>
    public bool WithBranches { get; init; }

    /// <summary>The same futures of one policy alone.</summary>
    public ShardWork Of(int policy) => new(policy, FirstFuture, Count);
}
