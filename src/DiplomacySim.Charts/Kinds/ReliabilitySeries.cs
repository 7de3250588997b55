using System.Collections.Immutable;

namespace DiplomacySim.Charts.Kinds;

/// <summary>The reliability of one forecaster.</summary>
/// <param name="Name">The forecaster.</param>
/// <param name="Bins">Its probabilities, ascending.</param>
public sealed record ReliabilitySeries(string Name, ImmutableArray<ReliabilityBin> Bins);
