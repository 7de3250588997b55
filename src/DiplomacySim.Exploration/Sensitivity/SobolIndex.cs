using DiplomacySim.Exploration.Statistics;

namespace DiplomacySim.Exploration.Sensitivity;

/// <summary>How much of the output's variance an input accounts for.</summary>
/// <param name="Input">The input.</param>
/// <param name="First">The share that would go if the input alone were known; estimates may fall a little below 0.</param>
/// <param name="Total">The share that would stay if all others were known: the input with all its interactions.</param>
public sealed record SobolIndex(string Input, Estimate First, Estimate Total);
