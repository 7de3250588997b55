namespace DiplomacySim.Engine.Shards;

/// <summary>A shard to be computed: consecutive futures of one policy.</summary>
/// <param name="Policy">The policy's index.</param>
/// <param name="FirstFuture">The number of the first future.</param>
/// <param name="Count">The number of futures, 1 to 1,024.</param>
internal readonly record struct ShardWork(int Policy, long FirstFuture, int Count);
