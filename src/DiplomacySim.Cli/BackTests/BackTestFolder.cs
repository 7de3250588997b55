using DiplomacySim.Charts;
using DiplomacySim.Charts.Kinds;
using DiplomacySim.Experiments.BackTesting;
using DiplomacySim.Reports.Charts;
using DiplomacySim.Reports.Languages;

namespace DiplomacySim.Cli.BackTests;

/// <summary>The files of a back-test.</summary>
internal static class BackTestFolder
{
    private static readonly Texts s_texts = TextCatalog.Reports.In(Language.English);

    /// <summary>Writes them, over older ones of the same names.</summary>
    /// <exception cref="CliFault">The folder cannot be made.</exception>
    public static void Write(string folder, BackTestResult result)
    {
        if (File.Exists(folder))
        {
            throw new CliFault($"--out: '{folder}' is a file; give a folder, which is made where there is none.");
        }

        Directory.CreateDirectory(folder);
        var tables = new BackTestTables(result);
        Write(folder, "backtest.md", writer => TableWriter.WriteMarkdown(writer, "Back-test", tables.Opening(), tables.Tables(), tables.Limits()));
        Write(folder, "backtest.json", writer => BackTestJson.Write(writer, result));
        Write(folder, "forecasts.csv", writer => BackTestCsv.WriteForecasts(writer, result));
        Write(folder, "years.csv", writer => BackTestCsv.WriteYears(writer, result));
        Write(folder, "counts.csv", writer => BackTestCsv.WriteCounts(writer, result));
        Write(folder, "reliability.csv", writer => BackTestCsv.WriteReliability(writer, result));
        Draw(folder, "steps.svg", StepCoverage.Of(result.World.Name, result.Counts.Where(c => c.Forecaster == BackTest.Model), s_texts));
        Draw(folder, "reliability.svg", ReliabilityDiagram.Of(
            result.World.Name,
            [.. result.Reliabilities.Where(r => r.Forecaster == BackTest.Model && !r.WithoutLastYear).Select(r => (r.YearsAhead, r.Reliability.Miscalibration, r.Reliability.Steps))],
            s_texts));
    }

    private static void Draw(string folder, string name, ChartKind? chart)
    {
        if (chart is not null)
        {
            Write(folder, name, writer => writer.Write(chart.ToChart().ToSvg(new ChartOutput { Language = s_texts.Language.Code })));
        }
    }

    private static void Write(string folder, string name, Action<TextWriter> write)
    {
        using var writer = new StreamWriter(Path.Combine(folder, name));
        write(writer);
    }
}
