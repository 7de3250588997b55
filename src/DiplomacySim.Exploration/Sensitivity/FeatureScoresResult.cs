using System.Collections.Immutable;

namespace DiplomacySim.Exploration.Sensitivity;

/// <summary>Feature scores from a forest of extremely randomized trees.</summary>
/// <param name="Inputs">The inputs, in the order of the table; the scores add up to 1.</param>
/// <param name="Explained">
/// The share of the output's variance that the forest predicts in rows that a tree has not seen; scores of a forest that explains
/// next to nothing, or less than 0, say nothing.
/// </param>
/// <param name="Rows">The rows.</param>
/// <param name="Trees">The trees.</param>
public sealed record FeatureScoresResult(ImmutableArray<FeatureScore> Inputs, double Explained, int Rows, int Trees);
