using System.Collections.Immutable;

namespace DiplomacySim.Exploration.Robustness;

/// <summary>The policies by one metric.</summary>
/// <param name="Metric">The metric.</param>
/// <param name="Scores">The policies, in the order of the table.</param>
/// <param name="Stability">
/// Kendall's tau-b between this order and that of scenarios drawn again, on average: 1 is an order that does not hang on which scenarios
/// were drawn, 0 one that means nothing. NaN where all policies are equal.
/// </param>
public sealed record RobustnessRanking(RobustnessMetric Metric, ImmutableArray<RobustnessScore> Scores, double Stability);
