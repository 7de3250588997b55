using System.Collections.Immutable;

namespace DiplomacySim.Scenarios.Worlds.Facts;

/// <summary>The words that a file of facts may use.</summary>
/// <param name="Partners">The codes of the partners.</param>
/// <param name="Ladder">The rungs of the ladder, the lowest first.</param>
/// <param name="Labels">The labels that leave the rung as it is.</param>
public sealed record TierFactsWords(ImmutableArray<string> Partners, ImmutableArray<string> Ladder, ImmutableArray<string> Labels);
