using System.Collections.Immutable;

namespace DiplomacySim.Exploration.Discovery;

/// <summary>What a search for boxes found.</summary>
/// <param name="Paths">A way for each box found, in the order in which they were looked for.</param>
/// <param name="Rows">All rows.</param>
/// <param name="OfInterest">The rows of interest.</param>
public sealed record PrimResult(ImmutableArray<PrimPath> Paths, int Rows, int OfInterest);
