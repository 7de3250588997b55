using DiplomacySim.Experiments.Statistics;

namespace DiplomacySim.Experiments.Analysis;

/// <summary>The futures in which an uncertain input was drawn in some range.</summary>
/// <param name="Label">The range in words, such as <c>lowest third (to 68)</c>, or the value.</param>
/// <param name="Target">The share of them that meets the first target; of no futures where there is no target.</param>
/// <param name="TopMean">The mean number of countries on the top rung at the end.</param>
/// <param name="TopError">The standard error of that mean.</param>
public sealed record DrawGroup(string Label, Share Target, double TopMean, double TopError);
