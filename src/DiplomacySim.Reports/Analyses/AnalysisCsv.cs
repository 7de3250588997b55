using DiplomacySim.Exploration.Statistics;
using DiplomacySim.Results.Exporting;

namespace DiplomacySim.Reports.Analyses;

/// <summary>Writes one table of an analysis as CSV: a line of keys, then the rows, numbers as they were computed.</summary>
public static class AnalysisCsv
{
    /// <summary>Writes a table.</summary>
    /// <param name="writer">Where it goes.</param>
    /// <param name="report">The analysis.</param>
    /// <param name="key">The table; null for the first.</param>
    /// <exception cref="AnalysisException">There is no such table.</exception>
    public static void Write(TextWriter writer, AnalysisReport report, string? key)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(report);
        var table = report.Tables.FirstOrDefault(t => key is null || t.Key == key)
            ?? throw new AnalysisException($"'{key}' is no table of this analysis; there are {string.Join(", ", report.Tables.Select(t => t.Key))}.");
        bool[] hasInterval = [.. table.Columns.Select((_, i) => table.Rows.Any(row => row[i] is Estimate))];
        var csv = new CsvWriter(writer);
        for (var i = 0; i < hasInterval.Length; i++)
        {
            var name = table.Columns[i].Key;
            csv.AddAll(hasInterval[i] ? [name, name + "Low", name + "High"] : [name]);
        }

        csv.EndLine();
        foreach (var row in table.Rows)
        {
            for (var i = 0; i < row.Count; i++)
            {
                Add(csv, row[i], hasInterval[i]);
            }

            csv.EndLine();
        }
    }

    private static void Add(CsvWriter csv, object? cell, bool hasInterval)
    {
        switch (cell)
        {
            case Estimate estimate:
                csv.Add(estimate.Value);
                csv.Add(estimate.Low);
                csv.Add(estimate.High);
                return;
            case double number:
                csv.Add(number);
                break;
            case bool truth:
                csv.Add(truth ? "true" : "false");
                break;
            default:
                csv.Add(cell as string ?? "");
                break;
        }

        if (hasInterval)
        {
            csv.AddAll("", "");
        }
    }
}
