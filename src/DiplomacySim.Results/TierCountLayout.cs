using System.Collections.Immutable;

namespace DiplomacySim.Results;

/// <summary>
/// How the tally of tiers is laid out: element <c>(month x partners + partner) x tiers + rung</c> counts the futures that have the
/// partner on the rung at the end of the month.
/// </summary>
/// <param name="TallyName">The name of the tally.</param>
/// <param name="Months">The months in order, as <c>2026-01</c>.</param>
/// <param name="Partners">The partners' codes in the order of the tally.</param>
/// <param name="Tiers">The tiers' names, the lowest rung first.</param>
public sealed record TierCountLayout(
    string TallyName,
    ImmutableArray<string> Months,
    ImmutableArray<string> Partners,
    ImmutableArray<string> Tiers)
{
    /// <summary>The number of elements that the tally must have.</summary>
    public long Length => (long)Months.Length * Partners.Length * Tiers.Length;
}
