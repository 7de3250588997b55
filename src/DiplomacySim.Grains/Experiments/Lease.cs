using DiplomacySim.Contracts.Shards;

namespace DiplomacySim.Grains.Experiments;

/// <summary>A shard that is being computed on a silo.</summary>
/// <param name="Number">The number under which it was handed out.</param>
/// <param name="Worker">The silo, as text.</param>
/// <param name="Order">What it was asked to play.</param>
/// <param name="Renewed">The timestamp when the silo was last heard to compute it.</param>
internal readonly record struct Lease(int Number, string Worker, ShardOrder Order, long Renewed);
