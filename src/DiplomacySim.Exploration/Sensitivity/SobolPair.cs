using DiplomacySim.Exploration.Statistics;

namespace DiplomacySim.Exploration.Sensitivity;

/// <summary>The share of the output's variance that two inputs make together beyond what each makes by itself.</summary>
/// <param name="One">The one input.</param>
/// <param name="Other">The other.</param>
/// <param name="Second">The second-order index.</param>
public sealed record SobolPair(string One, string Other, Estimate Second);
