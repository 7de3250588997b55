namespace DiplomacySim.Results;

/// <summary>Futures that could not be computed.</summary>
/// <param name="Policy">The index of the policy.</param>
/// <param name="FirstFuture">The number of the first future.</param>
/// <param name="Count">The number of futures: 1, or those of the whole shard.</param>
/// <param name="Reason">Why, for people to read.</param>
/// <param name="Command">The command that repeats the failure.</param>
public sealed record FailureRow(int Policy, long FirstFuture, long Count, string Reason, string Command);
