using System.Collections.Immutable;

namespace DiplomacySim.Charts.Kinds;

/// <summary>A policy by every metric.</summary>
/// <param name="Name">The policy.</param>
/// <param name="Cells">Its ranks, in the order of the metrics.</param>
public sealed record RankRow(string Name, ImmutableArray<RankCell> Cells);
