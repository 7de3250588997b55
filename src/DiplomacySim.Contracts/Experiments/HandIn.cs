using DiplomacySim.Contracts.Shards;

namespace DiplomacySim.Contracts.Experiments;

/// <summary>What became of a shard that was handed out: a result, a failure, or neither where it is given back as it was.</summary>
/// <param name="Run">The word of the run.</param>
/// <param name="Number">The number under which it was handed out.</param>
/// <param name="Order">What was to be played.</param>
/// <param name="Result">What the futures brought; null where they could not be computed.</param>
/// <param name="Failure">Why they could not be computed, for people; null where nothing went wrong.</param>
[GenerateSerializer, Immutable, Alias("DiplomacySim.HandIn")]
public sealed record HandIn(
    [property: Id(0)] string Run,
    [property: Id(1)] int Number,
    [property: Id(2)] ShardOrder Order,
    [property: Id(3)] ShardResult? Result,
    [property: Id(4)] string? Failure);
