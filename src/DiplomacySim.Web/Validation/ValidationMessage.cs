using System.Collections.Immutable;
using DiplomacySim.Experiments.BackTesting;

namespace DiplomacySim.Web.Validation;

/// <summary>How forecasts of a world's past fared.</summary>
/// <param name="World">The world.</param>
/// <param name="WorldHash">The hash of its files.</param>
/// <param name="Futures">The futures played from each origin.</param>
/// <param name="Seed">The seed, as text.</param>
/// <param name="Origins">The years at whose ends forecasts were made.</param>
/// <param name="LastYear">The last whole year of the record.</param>
/// <param name="Scores">The forecasters' scores; smaller is better, but for the area under the ROC curve.</param>
/// <param name="Differences">The model against each baseline; below 0 is better.</param>
/// <param name="Counts">The counts forecast, and those that came.</param>
/// <param name="Reliability">The steps of the model's reliability diagrams.</param>
internal sealed record ValidationMessage(
    string World,
    string WorldHash,
    int Futures,
    string Seed,
    ImmutableArray<int> Origins,
    int LastYear,
    ImmutableArray<ForecasterScore> Scores,
    ImmutableArray<SkillDifference> Differences,
    ImmutableArray<CountCheck> Counts,
    ImmutableArray<ReliabilityMessage> Reliability)
{
    public static ValidationMessage Of(BackTestResult result) => new(
        result.World.Name,
        result.WorldHash,
        result.Options.Futures,
        result.Options.Seed.ToString(System.Globalization.CultureInfo.InvariantCulture),
        result.Origins,
        result.LastYear,
        result.Scores,
        result.Differences,
        [.. result.Counts.Where(c => c.Forecaster == BackTest.Model)],
        [.. result.Reliabilities.Where(r => r.Forecaster == BackTest.Model).Select(ReliabilityMessage.Of)]);
}
