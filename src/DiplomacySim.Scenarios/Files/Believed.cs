using DiplomacySim.Scenarios.Distributions;

namespace DiplomacySim.Scenarios.Files;

/// <summary>What is written about an uncertain thing: a distribution, or a value that is taken as fixed.</summary>
/// <param name="Distribution">The distribution; null for a fixed value.</param>
/// <param name="Fixed">The fixed value; positive infinity for <c>none</c>.</param>
internal sealed record Believed(Distribution? Distribution, double Fixed = 0);
