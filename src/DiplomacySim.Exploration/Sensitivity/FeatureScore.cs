using DiplomacySim.Exploration.Statistics;

namespace DiplomacySim.Exploration.Sensitivity;

/// <summary>How much an input helps trees to tell outputs apart.</summary>
/// <param name="Input">The input.</param>
/// <param name="Score">Its share of what all inputs contribute, 0 to 1; the interval is over trees.</param>
public sealed record FeatureScore(string Input, Estimate Score);
