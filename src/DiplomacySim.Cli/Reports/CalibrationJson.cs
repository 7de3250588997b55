using System.Text.Json;
using DiplomacySim.Experiments.Calibration;
using DiplomacySim.Reports.Formats;

namespace DiplomacySim.Cli.Reports;

/// <summary>A calibration for programs.</summary>
internal static class CalibrationJson
{
    public static void Write(TextWriter writer, CalibrationReport report) => JsonPage.Write(writer, json =>
    {
        json.WriteStartObject();
        json.WriteString("world", report.World.World.Name);
        json.WriteString("from", report.Fit.Panel.FirstMonth.ToString());
        json.WriteString("to", report.Fit.Panel.LastMonth.ToString());
        JsonPage.Number(json, "logLikelihood", report.Fit.LogLikelihood);
        JsonPage.Number(json, "logLikelihoodWithoutActivism", report.WithoutActivism.LogLikelihood);
        JsonPage.Number(json, "logLikelihoodOfPresent", report.PresentLogLikelihood);
        JsonPage.Array(json, "readiness", report.Fit.Quantities, quantity => WriteQuantity(json, report, quantity));
        JsonPage.Array(json, "correlations", report.StrongestPairs(int.MaxValue), pair =>
        {
            json.WriteString("first", pair.First.Name);
            json.WriteString("second", pair.Second.Name);
            JsonPage.Number(json, "correlation", pair.Correlation);
        });
        JsonPage.Array(json, "attention", report.Fit.Attention?.Quantities ?? [], quantity => WriteQuantity(json, report, quantity));
        JsonPage.Array(json, "willingness", report.Fit.Frailties, frailty =>
        {
            json.WriteString("partner", report.World.World.Partners[frailty.Partner].Id.Code);
            JsonPage.Number(json, "mean", frailty.Mean);
            JsonPage.Number(json, "deviation", frailty.Deviation);
        });
        JsonPage.Array(json, "closedMoments", report.Closed, moment =>
        {
            json.WriteString("name", moment.Name);
            JsonPage.Number(json, "value", moment.Value);
            json.WriteString("basis", moment.Basis);
        });
        JsonPage.Array(json, "simulatedMoments", report.Moments, moment =>
        {
            json.WriteString("parameter", moment.Name);
            JsonPage.Number(json, "present", moment.Present);
            JsonPage.Number(json, "estimate", moment.Estimate);
            json.WriteString("number", moment.Moment);
            JsonPage.Number(json, "observed", moment.Observed);
            JsonPage.Number(json, "simulated", moment.Simulated);
        });
        WriteMatch(json, report.Match);
        json.WriteEndObject();
    });

    private static void WriteQuantity(Utf8JsonWriter json, CalibrationReport report, FittedQuantity quantity)
    {
        var (low, high) = quantity.Interval();
        json.WriteString("name", quantity.Name);
        json.WriteString("symbol", quantity.Symbol);
        JsonPage.Number(json, "priorCentre", quantity.Prior.Centre);
        JsonPage.Number(json, "priorDeviation", quantity.Prior.Deviation);
        json.WriteBoolean("logarithmic", quantity.Prior.IsLogarithmic);
        JsonPage.Number(json, "estimate", quantity.Estimate);
        JsonPage.Number(json, "error", quantity.Error);
        JsonPage.Number(json, "low", low);
        JsonPage.Number(json, "high", high);
        JsonPage.Number(json, "shrinkage", quantity.Shrinkage);
        JsonPage.Number(json, "dataError", quantity.DataError);
        json.WriteBoolean("identified", quantity.IsIdentified);
        JsonPage.Number(json, "present", report.Present(quantity));
    }

    private static void WriteMatch(Utf8JsonWriter json, HistoryMatch match)
    {
        json.WriteStartObject("historyMatching");
        json.WriteNumber("tried", match.Tried);
        json.WriteNumber("kept", match.Kept);
        JsonPage.Array(json, "targets", Enumerable.Range(0, match.Targets.Length), i =>
        {
            json.WriteString("name", match.Targets[i].Name);
            JsonPage.Number(json, "observed", match.Targets[i].Observed);
            JsonPage.Number(json, "mean", match.Means[i]);
            JsonPage.Number(json, "deviation", match.Deviations[i]);
            JsonPage.Number(json, "implausibility", match.Implausibilities[i]);
        });
        JsonPage.Array(json, "parameters", match.Parameters, parameter =>
        {
            json.WriteString("name", parameter.Name);
            JsonPage.Number(json, "value", parameter.Value);
            JsonPage.Number(json, "low", parameter.Low);
            JsonPage.Number(json, "high", parameter.High);
            JsonPage.Number(json, "keptLow", parameter.KeptLow);
            JsonPage.Number(json, "keptHigh", parameter.KeptHigh);
        });
        json.WriteEndObject();
    }
}
