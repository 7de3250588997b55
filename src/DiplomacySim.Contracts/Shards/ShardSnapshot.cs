namespace DiplomacySim.Contracts.Shards;

/// <summary>How far a shard has come.</summary>
/// <param name="Order">What was ordered.</param>
/// <param name="MonthsDone">The months played.</param>
/// <param name="Months">The months of the run.</param>
/// <param name="Partners">The partners, each a grain.</param>
[GenerateSerializer, Immutable, Alias("DiplomacySim.ShardSnapshot")]
public sealed record ShardSnapshot(
    [property: Id(0)] ShardOrder Order,
    [property: Id(1)] int MonthsDone,
    [property: Id(2)] int Months,
    [property: Id(3)] int Partners);
