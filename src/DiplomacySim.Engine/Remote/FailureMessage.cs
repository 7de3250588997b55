using DiplomacySim.Results;

namespace DiplomacySim.Engine.Remote;

/// <summary>Futures of an experiment that could not be computed, or that lack an outcome.</summary>
/// <param name="Policy">The name of the policy.</param>
/// <param name="FirstFuture">The number of the first future.</param>
/// <param name="Count">How many futures they are.</param>
/// <param name="Reason">Why, for people.</param>
/// <param name="Command">The command that repeats it.</param>
/// <param name="IsStored">Whether they are stored all the same: an outcome is no number, and would be none again.</param>
public sealed record FailureMessage(string Policy, long FirstFuture, long Count, string Reason, string Command, bool IsStored)
{
    /// <summary>All failures of an experiment, in the order in which they came.</summary>
    public static IEnumerable<FailureMessage> Read(IResultStore store, ExperimentRecord record)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(record);
        var done = record.Definition.Policies.Select((_, policy) => new Lazy<IReadOnlyList<FutureRange>>(() => store.DoneRanges(record.Id, policy))).ToArray();
        return store.ReadFailures(record.Id).Select(failure => new FailureMessage(
            record.Definition.Policies[failure.Policy].Name,
            failure.FirstFuture,
            failure.Count,
            failure.Reason,
            failure.Command,
            done[failure.Policy].Value.Any(range => range.First <= failure.FirstFuture && failure.FirstFuture < range.End)));
    }
}
