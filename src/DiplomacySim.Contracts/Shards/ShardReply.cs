namespace DiplomacySim.Contracts.Shards;

/// <summary>How far a shard has come, and its result when it is done.</summary>
/// <param name="MonthsDone">The months played.</param>
/// <param name="Months">The months of the run.</param>
/// <param name="Result">What the futures brought; null until the last month has been played.</param>
/// <param name="Failure">Why the shard could not be played, for people; null where nothing went wrong.</param>
[GenerateSerializer, Immutable, Alias("DiplomacySim.ShardReply")]
public sealed record ShardReply(
    [property: Id(0)] int MonthsDone,
    [property: Id(1)] int Months,
    [property: Id(2)] ShardResult? Result,
    [property: Id(3)] string? Failure)
{
    /// <summary>Whether there is nothing more to wait for.</summary>
    public bool IsEnded => Result is not null || Failure is not null;
}
