using DiplomacySim.Exploration.Statistics;

namespace DiplomacySim.Exploration.Sensitivity;

/// <summary>How differently an input is distributed in rows of interest and in the others.</summary>
/// <param name="Input">The input.</param>
/// <param name="Distance">The Kolmogorov-Smirnov distance, 0 (alike) to 1.</param>
/// <param name="PValue">The chance of a distance as large if the input had nothing to do with it.</param>
/// <param name="AdjustedPValue">The same, adjusted for the number of inputs by Holm's method.</param>
/// <param name="MedianInside">The median of the input in rows of interest.</param>
/// <param name="MedianOutside">The median in the others.</param>
public sealed record RegionalMeasure(string Input, Estimate Distance, double PValue, double AdjustedPValue, double MedianInside, double MedianOutside);
