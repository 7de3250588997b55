using System.Collections.Immutable;
using DiplomacySim.Model;

namespace DiplomacySim.Engine.Activity;

/// <summary>The calls of one experiment since the program was started.</summary>
/// <param name="PlanHash">The hash of its plan.</param>
/// <param name="Seconds">The time in which months were played, counted once however many shards played at once.</param>
/// <param name="Ministry">The months that shards have played.</param>
/// <param name="Partners">The partners, in the world's order.</param>
/// <param name="Calls">The calls that each partner has taken, in the same order.</param>
public sealed record RunActivity(string PlanHash, double Seconds, CallTally Ministry, ImmutableArray<PartnerId> Partners, ImmutableArray<CallTally> Calls)
{
    /// <summary>The same experiment as several processes measured it.</summary>
    /// <exception cref="ArgumentException">The other one is of another experiment.</exception>
    public RunActivity With(RunActivity other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return other.PlanHash == PlanHash
            ? this with { Seconds = Math.Max(Seconds, other.Seconds), Ministry = Ministry + other.Ministry, Calls = [.. Calls.Zip(other.Calls, (left, right) => left + right)] }
            : throw new ArgumentException($"The plan {other.PlanHash} is not {PlanHash}.", nameof(other));
    }
}
