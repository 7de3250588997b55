using System.Text.Json;
using DiplomacySim.Exploration.Statistics;
using DiplomacySim.Reports.Formats;

namespace DiplomacySim.Reports.Analyses;

/// <summary>Writes an analysis for programs: its facts, then every table as an array of objects. The same on every machine.</summary>
public static class AnalysisJson
{
    /// <summary>Writes the analysis as an object.</summary>
    public static void Write(Utf8JsonWriter json, AnalysisReport report)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(report);
        json.WriteStartObject();
        json.WriteString("analysis", report.Name);
        foreach (var (key, value) in report.Facts)
        {
            Cell(json, key, value);
        }

        foreach (var table in report.Tables)
        {
            JsonPage.Array(json, table.Key, table.Rows, row =>
            {
                for (var i = 0; i < row.Count; i++)
                {
                    Cell(json, table.Columns[i].Key, row[i]);
                }
            });
        }

        json.WriteStartArray("remarks");
        foreach (var remark in report.Remarks)
        {
            json.WriteStringValue(remark);
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Cell(Utf8JsonWriter json, string key, object? value)
    {
        switch (value)
        {
            case null:
                json.WriteNull(key);
                break;
            case string text:
                json.WriteString(key, text);
                break;
            case bool truth:
                json.WriteBoolean(key, truth);
                break;
            case int count:
                json.WriteNumber(key, count);
                break;
            case long count:
                json.WriteNumber(key, count);
                break;
            case Estimate estimate:
                JsonPage.Number(json, key, estimate.Value);
                JsonPage.Number(json, key + "Low", estimate.Low);
                JsonPage.Number(json, key + "High", estimate.High);
                break;
            default:
                JsonPage.Number(json, key, (double)value);
                break;
        }
    }
}
