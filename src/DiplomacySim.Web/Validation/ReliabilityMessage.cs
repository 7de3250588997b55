using System.Collections.Immutable;
using DiplomacySim.Experiments.BackTesting;
using DiplomacySim.Experiments.Scoring;

namespace DiplomacySim.Web.Validation;

/// <summary>Whether the model's chances to rise meant what they said.</summary>
/// <param name="YearsAhead">Years from origin to target.</param>
/// <param name="WithoutLastYear">Whether forecasts that reach into the last recorded year are left out.</param>
/// <param name="Score">The mean Brier score: miscalibration - discrimination + uncertainty.</param>
/// <param name="Miscalibration">How much better the forecasts would be if each said the frequency of its step.</param>
/// <param name="Discrimination">How much better the steps' frequencies are than the one frequency of all.</param>
/// <param name="Uncertainty">How hard the events were.</param>
/// <param name="Steps">The steps of the diagram, by rising forecast.</param>
internal sealed record ReliabilityMessage(
    int YearsAhead, bool WithoutLastYear, double Score, double Miscalibration, double Discrimination, double Uncertainty, ImmutableArray<ReliabilityStep> Steps)
{
    public static ReliabilityMessage Of(ForecasterReliability found) => new(
        found.YearsAhead,
        found.WithoutLastYear,
        found.Reliability.Score,
        found.Reliability.Miscalibration,
        found.Reliability.Discrimination,
        found.Reliability.Uncertainty,
        found.Reliability.Steps);
}
