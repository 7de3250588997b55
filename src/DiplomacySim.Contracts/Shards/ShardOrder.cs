namespace DiplomacySim.Contracts.Shards;

/// <summary>What a shard is asked to play: consecutive futures of one policy of a plan, and of those that branch off it where that is said.</summary>
/// <param name="Epoch">Counts the times that the shard was handed out; the newest wins.</param>
/// <param name="PlanHash">The hash of the plan, which every silo can get.</param>
/// <param name="Policy">The policy's index in the plan.</param>
/// <param name="FirstFuture">The number of the first future.</param>
/// <param name="Count">The number of futures, 1 to 2,048.</param>
[GenerateSerializer, Immutable, Alias("DiplomacySim.ShardOrder")]
public sealed record ShardOrder(
    [property: Id(0)] int Epoch,
    [property: Id(1)] string PlanHash,
    [property: Id(2)] int Policy,
    [property: Id(3)] long FirstFuture,
    [property: Id(4)] int Count)
{
    /// <summary>Whether the policy's branches go on from its months; false by default.</summary>
    [Id(5)]
    public bool WithBranches { get; init; }
}
