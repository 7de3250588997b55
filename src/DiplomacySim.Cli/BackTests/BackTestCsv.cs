using System.Globalization;
using DiplomacySim.Experiments.BackTesting;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Cli.BackTests;

/// <summary>A back-test as CSV tables, one row a forecast, a year, a count or a step of a diagram.</summary>
internal static class BackTestCsv
{
    /// <summary>Every forecast of a country, with what came.</summary>
    public static void WriteForecasts(TextWriter writer, BackTestResult result)
    {
        Line(writer, ["forecaster", "origin", "target", "iso3", "tier_at_origin", .. result.World.Ladder.Names.Select(name => "p_" + name.Replace(' ', '_')), "p_higher", "tier_at_target"]);
        var ladder = result.World.Ladder;
        foreach (var row in result.Rows())
        {
            Line(writer, [row.Forecaster, Text(row.Origin), Text(row.Target), result.World.Partners[row.Partner].Id.Code, ladder.Names[row.From], .. row.Probabilities.Select(Text), Text(row.Higher), ladder.Names[row.Outcome]]);
        }
    }

    /// <summary>The scores of every forecast: what a chart by year shows.</summary>
    public static void WriteYears(TextWriter writer, BackTestResult result)
    {
        Line(writer, ["forecaster", "origin", "target", "countries", "log", "ranked", "brier", "binary_log"]);
        foreach (var score in result.Years)
        {
            Line(writer, [score.Forecaster, Text(score.Origin), Text(score.Target), Text(score.Countries), Text(score.Log), Text(score.Ranked), Text(score.Brier), Text(score.BinaryLog)]);
        }
    }

    /// <summary>The counts forecast: bands, what came, and the probability integral transform.</summary>
    public static void WriteCounts(TextWriter writer, BackTestResult result)
    {
        Line(writer, ["forecaster", "origin", "target", "count", "mean", "low", "high", "observed", "p_at_least_observed", "crps", "pit"]);
        foreach (var check in result.Counts)
        {
            Line(writer, [check.Forecaster, Text(check.Origin), Text(check.Target), CountOf(result.World, check.Rung), Text(check.Mean), Text(check.Low), Text(check.High), Text(check.Observed), Text(check.AtLeastObserved), Text(check.Crps), Text(check.Pit)]);
        }
    }

    /// <summary>The steps of the reliability diagrams.</summary>
    public static void WriteReliability(TextWriter writer, BackTestResult result)
    {
        Line(writer, ["forecaster", "years_ahead", "without_last_year", "low", "high", "mean", "forecasts", "rose", "frequency"]);
        foreach (var (forecaster, years, withoutLast, reliability) in result.Reliabilities)
        {
            foreach (var step in reliability.Steps)
            {
                Line(writer, [forecaster, Text(years), withoutLast ? "true" : "false", Text(step.Low), Text(step.High), Text(step.Mean), Text(step.Count), Text(step.Events), Text(step.Frequency)]);
            }
        }
    }

    private static string CountOf(World world, int rung) => rung == 0 ? "steps in the year" : $"{world.Ladder.Names[rung]} or above";

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Text(double value) => double.IsNaN(value) ? "" : Math.Round(value, 6).ToString(CultureInfo.InvariantCulture);

    private static void Line(TextWriter writer, IEnumerable<string> cells) =>
        writer.Write(string.Join(',', cells.Select(Quoted)) + "\n");

    private static string Quoted(string cell) =>
        cell.AsSpan().IndexOfAny(",\"\n\r") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
