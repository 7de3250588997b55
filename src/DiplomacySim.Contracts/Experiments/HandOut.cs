using DiplomacySim.Contracts.Shards;

namespace DiplomacySim.Contracts.Experiments;

/// <summary>A shard that a silo is to compute.</summary>
/// <param name="Run">The word of the run.</param>
/// <param name="Number">The number under which it was handed out.</param>
/// <param name="Order">What is to be played.</param>
[GenerateSerializer, Immutable, Alias("DiplomacySim.HandOut")]
public sealed record HandOut([property: Id(0)] string Run, [property: Id(1)] int Number, [property: Id(2)] ShardOrder Order);
