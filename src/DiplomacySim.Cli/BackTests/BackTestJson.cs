using System.Globalization;
using System.Text.Json;
using DiplomacySim.Experiments.BackTesting;
using DiplomacySim.Experiments.Scoring;
using DiplomacySim.Model;
using DiplomacySim.Reports.Formats;

namespace DiplomacySim.Cli.BackTests;

/// <summary>A back-test as JSON.</summary>
internal static class BackTestJson
{
    public static void Write(TextWriter writer, BackTestResult result) => JsonPage.Write(writer, json =>
    {
        json.WriteStartObject();
        json.WriteString("world", result.World.Name);
        json.WriteString("worldHash", result.WorldHash);
        json.WriteString("model", ModelVersion.Current);
        json.WriteNumber("futures", result.Options.Futures);
        json.WriteString("seed", result.Options.Seed.ToString(CultureInfo.InvariantCulture));
        json.WriteNumber("firstOrigin", result.Origins[0]);
        json.WriteNumber("lastOrigin", result.Origins[^1]);
        json.WriteNumber("lastYear", result.LastYear);
        JsonPage.Array(json, "scores", result.Scores, score => WriteScore(json, score));
        JsonPage.Array(json, "differences", result.Differences, difference => WriteDifference(json, difference));
        JsonPage.Array(json, "years", result.Years, score => WriteYear(json, score));
        JsonPage.Array(json, "counts", result.Counts, check => WriteCount(json, result, check));
        JsonPage.Array(json, "reliability", result.Reliabilities, reliability => WriteReliability(json, reliability));
        json.WriteEndObject();
    });

    private static void WriteScore(Utf8JsonWriter json, ForecasterScore score)
    {
        json.WriteString("forecaster", score.Forecaster);
        json.WriteNumber("yearsAhead", score.YearsAhead);
        json.WriteBoolean("withoutLastYear", score.WithoutLastYear);
        json.WriteNumber("origins", score.Origins);
        JsonPage.Number(json, "log", score.Log);
        JsonPage.Number(json, "ranked", score.Ranked);
        JsonPage.Number(json, "brier", score.Brier);
        JsonPage.Number(json, "binaryLog", score.BinaryLog);
        JsonPage.Number(json, "rocArea", score.RocArea);
    }

    private static void WriteDifference(Utf8JsonWriter json, SkillDifference difference)
    {
        json.WriteString("against", difference.Against);
        json.WriteNumber("yearsAhead", difference.YearsAhead);
        json.WriteBoolean("withoutLastYear", difference.WithoutLastYear);
        json.WriteString("measure", difference.Measure);
        JsonPage.Number(json, "difference", difference.Difference.Mean);
        JsonPage.Number(json, "low", difference.Difference.Low);
        JsonPage.Number(json, "high", difference.Difference.High);
        json.WriteNumber("yearsBetter", difference.YearsBetter);
        json.WriteNumber("years", difference.Years);
    }

    private static void WriteYear(Utf8JsonWriter json, YearScore score)
    {
        json.WriteString("forecaster", score.Forecaster);
        json.WriteNumber("origin", score.Origin);
        json.WriteNumber("target", score.Target);
        JsonPage.Number(json, "log", score.Log);
        JsonPage.Number(json, "ranked", score.Ranked);
        JsonPage.Number(json, "brier", score.Brier);
        JsonPage.Number(json, "binaryLog", score.BinaryLog);
    }

    private static void WriteCount(Utf8JsonWriter json, BackTestResult result, CountCheck check)
    {
        json.WriteString("forecaster", check.Forecaster);
        json.WriteNumber("origin", check.Origin);
        json.WriteNumber("target", check.Target);
        json.WriteString("count", check.Rung == 0 ? "steps in the year" : $"{result.World.Ladder.Names[check.Rung]} or above");
        JsonPage.Number(json, "mean", check.Mean);
        json.WriteNumber("low", check.Low);
        json.WriteNumber("high", check.High);
        json.WriteNumber("observed", check.Observed);
        json.WriteBoolean("covered", check.IsCovered);
        JsonPage.Number(json, "atLeastObserved", check.AtLeastObserved);
        JsonPage.Number(json, "crps", check.Crps);
        JsonPage.Number(json, "pit", check.Pit);
    }

    private static void WriteReliability(Utf8JsonWriter json, ForecasterReliability reliability)
    {
        var split = reliability.Reliability;
        json.WriteString("forecaster", reliability.Forecaster);
        json.WriteNumber("yearsAhead", reliability.YearsAhead);
        json.WriteBoolean("withoutLastYear", reliability.WithoutLastYear);
        JsonPage.Number(json, "score", split.Score);
        JsonPage.Number(json, "miscalibration", split.Miscalibration);
        JsonPage.Number(json, "discrimination", split.Discrimination);
        JsonPage.Number(json, "uncertainty", split.Uncertainty);
        JsonPage.Array(json, "steps", split.Steps, step => WriteStep(json, step));
    }

    private static void WriteStep(Utf8JsonWriter json, ReliabilityStep step)
    {
        JsonPage.Number(json, "low", step.Low);
        JsonPage.Number(json, "high", step.High);
        JsonPage.Number(json, "mean", step.Mean);
        json.WriteNumber("forecasts", step.Count);
        json.WriteNumber("rose", step.Events);
    }
}
