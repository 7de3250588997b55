using DiplomacySim.Exploration.Statistics;

namespace DiplomacySim.Exploration.Sensitivity;

/// <summary>The elementary effects of an input: by how much the output changes when it goes from its lowest to its highest value.</summary>
/// <param name="Input">The input.</param>
/// <param name="Mu">The mean effect; effects of both signs cancel.</param>
/// <param name="MuStar">The mean size of the effect: what inputs are ranked by.</param>
/// <param name="Sigma">The standard deviation of the effects: how far the effect depends on the other inputs, or is curved.</param>
public sealed record MorrisMeasure(string Input, Estimate Mu, Estimate MuStar, Estimate Sigma);
