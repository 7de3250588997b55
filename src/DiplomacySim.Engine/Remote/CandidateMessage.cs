using System.Collections.Immutable;
using DiplomacySim.Engine.Searching;

namespace DiplomacySim.Engine.Remote;

/// <summary>What came out of a candidate of a search that a server has played.</summary>
/// <param name="Policy">The index of its policy in the scenario.</param>
/// <param name="Failures">The futures that could not be computed.</param>
/// <param name="Values">By outcome, in the order asked for, the value in each future; null where a future has none.</param>
/// <param name="Fault">In place of a candidate: why the server plays no more of them, for people; else null.</param>
public sealed record CandidateMessage(int Policy, int Failures, ImmutableArray<ImmutableArray<double?>> Values, string? Fault)
{
    /// <summary>The message of a candidate.</summary>
    public static CandidateMessage Of(CandidateOutcomes outcomes)
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        return new CandidateMessage(
            outcomes.Policy, outcomes.Failures, [.. outcomes.Values.Select(column => column.Select(value => double.IsFinite(value) ? value : (double?)null).ToImmutableArray())], null);
    }

    /// <summary>The message that there are no more candidates.</summary>
    public static CandidateMessage OfFault(string fault) => new(-1, 0, [], fault);

    /// <summary>The candidate of this message.</summary>
    public CandidateOutcomes ToOutcomes() => new(Policy, [.. Values.Select(column => column.Select(value => value ?? double.NaN).ToArray())], Failures);
}
