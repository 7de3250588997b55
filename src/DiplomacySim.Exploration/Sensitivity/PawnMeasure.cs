using DiplomacySim.Exploration.Statistics;

namespace DiplomacySim.Exploration.Sensitivity;

/// <summary>How far the output's distribution function moves when an input is held in one of its classes: Kolmogorov-Smirnov distances.</summary>
/// <param name="Input">The input.</param>
/// <param name="Median">The median over classes: what inputs are ranked by.</param>
/// <param name="Mean">The mean over classes.</param>
/// <param name="Largest">The largest over classes: an input that matters in a part of its range only shows here.</param>
/// <param name="IsAboveDummy">Whether the median's interval lies above that of an input that has nothing to do with the output.</param>
public sealed record PawnMeasure(string Input, Estimate Median, Estimate Mean, Estimate Largest, bool IsAboveDummy);
