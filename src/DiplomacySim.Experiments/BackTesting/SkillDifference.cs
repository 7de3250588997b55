using DiplomacySim.Experiments.Scoring;

namespace DiplomacySim.Experiments.BackTesting;

/// <summary>How much better or worse the model scored than another forecaster; below 0 is better.</summary>
/// <param name="Against">The other forecaster.</param>
/// <param name="YearsAhead">Years from origin to target.</param>
/// <param name="WithoutLastYear">Whether forecasts that reach into the last recorded year are left out.</param>
/// <param name="Measure">The score: <c>log</c>, <c>ranked</c>, <c>brier</c> or <c>binary log</c>.</param>
/// <param name="Difference">The mean difference with its 95% interval; origins are drawn in blocks as long as the forecasts.</param>
/// <param name="YearsBetter">The origins at which the model scored better.</param>
/// <param name="Years">The origins compared.</param>
public sealed record SkillDifference(
    string Against, int YearsAhead, bool WithoutLastYear, string Measure, BootstrapInterval Difference, int YearsBetter, int Years);
