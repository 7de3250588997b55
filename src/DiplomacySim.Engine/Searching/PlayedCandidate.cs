using System.Collections.Immutable;

namespace DiplomacySim.Engine.Searching;

/// <summary>What is known of a candidate that was played.</summary>
/// <param name="Measures">Its measures when it was played; a regret in them may have grown since.</param>
/// <param name="Values">Each outcome in each future, where they are kept; else empty.</param>
/// <param name="Failures">Futures that could not be computed.</param>
internal sealed record PlayedCandidate(ImmutableArray<double> Measures, double[][] Values, int Failures);
