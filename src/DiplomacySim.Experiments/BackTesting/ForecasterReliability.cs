using DiplomacySim.Experiments.Scoring;

namespace DiplomacySim.Experiments.BackTesting;

/// <summary>The reliability of a forecaster's probabilities that a country would stand higher, all origins pooled.</summary>
/// <param name="Forecaster">Who forecast.</param>
/// <param name="YearsAhead">Years from origin to target.</param>
/// <param name="WithoutLastYear">Whether forecasts that reach into the last recorded year are left out.</param>
/// <param name="Reliability">The diagram and the split of the Brier score, which is here a mean over all forecasts.</param>
public sealed record ForecasterReliability(string Forecaster, int YearsAhead, bool WithoutLastYear, Reliability Reliability);
