using System.Text.Json;
using DiplomacySim.Experiments.Analysis;
using DiplomacySim.Reports.Formats;

namespace DiplomacySim.Cli.Reports;

/// <summary>Comparisons for programs.</summary>
internal static class ComparisonJson
{
    public static void Write(Utf8JsonWriter json, IEnumerable<PolicyComparison> comparisons)
    {
        json.WriteStartObject();
        JsonPage.Array(json, "comparisons", comparisons, comparison => WriteBody(json, comparison));
        json.WriteEndObject();
    }

    public static void WriteBody(Utf8JsonWriter json, PolicyComparison comparison)
    {
        WriteRun(json, "reference", comparison.Reference);
        WriteRun(json, "other", comparison.Other);
        JsonPage.Array(json, "differences", comparison.Differences, difference =>
        {
            RunJson.WriteColumn(json, difference.Column);
            json.WriteNumber("count", difference.Count);
            JsonPage.Number(json, "reference", difference.Reference);
            WriteBand(json, "referenceBand", difference.ReferenceBand);
            JsonPage.Number(json, "other", difference.Other);
            WriteBand(json, "otherBand", difference.OtherBand);
            JsonPage.Number(json, "difference", difference.Difference);
            JsonPage.Number(json, "low", difference.Low);
            JsonPage.Number(json, "high", difference.High);
            JsonPage.Number(json, "pValue", difference.PValue);
            JsonPage.Number(json, "adjustedPValue", difference.AdjustedPValue);
            JsonPage.Number(json, "varianceReduction", difference.VarianceReduction);
            JsonPage.Number(json, "largestReduction", difference.LargestReduction);
            JsonPage.Number(json, "changed", difference.Changed);
        });
    }

    private static void WriteBand(Utf8JsonWriter json, string name, Band band)
    {
        json.WriteStartObject(name);
        RunJson.WriteBand(json, band);
        json.WriteEndObject();
    }

    private static void WriteRun(Utf8JsonWriter json, string name, ComparedRun run)
    {
        json.WriteStartObject(name);
        json.WriteNumber("experiment", run.Experiment.Value);
        json.WriteString("policy", run.Name);
        json.WriteEndObject();
    }
}
