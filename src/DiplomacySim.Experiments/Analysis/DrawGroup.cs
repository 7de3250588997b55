using DiplomacySim.Experiments.Statistics;

namespace DiplomacySim.Experiments.Analysis;

/// <summary>The futures in which an uncertain input was drawn in some range.</summary>
/// <param name="Range">Which draws these are.</param>
/// <param name="Bound">The value; of the lowest third its upper end, of the highest third its lower end.</param>
/// <param name="Target">The share of them that meets the first target; of no futures where there is no target.</param>
/// <param name="Top">The countries on the top rung at the end.</param>
/// <param name="TopError">The standard error of their mean.</param>
/// <param name="Above">The countries on any rung but the lowest at the end.</param>
public sealed record DrawGroup(DrawRange Range, double Bound, Share Target, CountBand Top, double TopError, CountBand Above);
