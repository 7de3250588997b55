using DiplomacySim.Charts;

namespace DiplomacySim.Reports.Analyses;

/// <summary>Keeps an analysis as files, named after it: <c>prim-path.csv</c>, <c>prim-box.svg</c>.</summary>
public static class AnalysisFiles
{
    /// <summary>Writes every table as CSV into a folder, which is made where it is missing.</summary>
    /// <returns>The paths of the files.</returns>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static IReadOnlyList<string> SaveTables(AnalysisReport report, string folder)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Save(folder, report.Tables.Select(table => ($"{report.Name}-{table.Key}.csv", (Action<TextWriter>)(writer => AnalysisCsv.Write(writer, report, table.Key)))));
    }

    /// <summary>Draws every chart as SVG into a folder, which is made where it is missing.</summary>
    /// <param name="report">The analysis.</param>
    /// <param name="folder">The folder.</param>
    /// <param name="output">How charts are drawn; null for the usual width.</param>
    /// <returns>The paths of the files.</returns>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static IReadOnlyList<string> SaveCharts(AnalysisReport report, string folder, ChartOutput? output = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Save(folder, report.Charts.Select(chart => ($"{report.Name}-{chart.Name}.svg", (Action<TextWriter>)(writer => writer.Write(chart.Chart.ToSvg(output ?? new ChartOutput()))))));
    }

    private static List<string> Save(string folder, IEnumerable<(string Name, Action<TextWriter> Write)> files)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(folder);
        Directory.CreateDirectory(folder);
        var paths = new List<string>();
        foreach (var (name, write) in files)
        {
            var path = Path.Combine(folder, name);
            using var writer = new StreamWriter(path) { NewLine = "\n" };
            write(writer);
            paths.Add(path);
        }

        return paths;
    }
}
