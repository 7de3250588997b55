using System.Globalization;
using System.Text;

namespace DiplomacySim.Experiments.Calibration;

/// <summary>Writes a calibration as a page of Markdown: the posterior report.</summary>
public static class CalibrationMarkdown
{
    private const int Pairs = 8;

    /// <summary>The page.</summary>
    public static string Write(CalibrationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var text = new StringBuilder();
        Line(text, $"# Calibration of {report.World.World.Name}");
        Line(text, $"Record {report.Fit.Panel.FirstMonth} to {report.Fit.Panel.LastMonth}: {report.Fit.Panel.World.TierSteps.Length} rows of steps, {report.Fit.Attention?.Visits ?? 0} visits.");
        WriteReadiness(text, report);
        WriteAttention(text, report);
        WriteMoments(text, report);
        WriteMatch(text, report);
        return text.ToString();
    }

    private static void WriteReadiness(StringBuilder text, CalibrationReport report)
    {
        var fit = report.Fit;
        Line(text, $"");
        Line(text, $"## Readiness: prior and posterior");
        Line(text, $"Log likelihood {fit.LogLikelihood:0.0} with the months' activism and partners' willingness integrated out; {report.WithoutActivism.LogLikelihood:0.0} at the best values without activism, {report.PresentLogLikelihood:0.0} at the world's present values without activism. A logarithmic prior (*) gives median and the deviation of the logarithm.");
        Line(text, $"");
        Line(text, $"| quantity | prior | posterior | 90% interval | posterior / prior s.d. | error from data alone | identified | without activism | present value | change in errors |");
        Line(text, $"|---|---|---|---|---|---|---|---|---|---|");
        foreach (var quantity in fit.Quantities)
        {
            var (low, high) = quantity.Interval();
            var plain = report.WithoutActivism.Find(quantity.Name);
            var present = report.Present(quantity);
            Line(text, $"| {quantity.Name} ({quantity.Symbol}) | {quantity.Prior.Centre:0.00} ({quantity.Prior.Deviation:0.0#}{(quantity.Prior.IsLogarithmic ? "*" : "")}) | {quantity.Estimate:0.00} +- {quantity.Error:0.00} | {low:0.00} to {high:0.00} | {quantity.Shrinkage:0.00} | {Number(quantity.DataError)} | {(quantity.IsIdentified ? "yes" : "no")} | {(plain is null ? "-" : plain.Estimate.ToString("0.00", CultureInfo.InvariantCulture))} | {present:0.00} | {(quantity.Estimate - present) / quantity.Error:+0.0;-0.0;0.0} |");
        }

        Line(text, $"");
        Line(text, $"Most correlated pairs:");
        Line(text, $"");
        foreach (var (first, second, correlation) in report.StrongestPairs(Pairs))
        {
            Line(text, $"- {first.Name} and {second.Name}: {correlation:0.00}");
        }
    }

    private static void WriteAttention(StringBuilder text, CalibrationReport report)
    {
        if (report.Fit.Attention is not { } attention)
        {
            return;
        }

        Line(text, $"");
        Line(text, $"## Choice of visits");
        Line(text, $"{attention.Visits} visits; log likelihood {attention.LogLikelihood:0.0}, {attention.LogLikelihoodOfChance:0.0} by chance alone.");
        Line(text, $"");
        Line(text, $"| quantity | prior | posterior | posterior / prior s.d. | present value |");
        Line(text, $"|---|---|---|---|---|");
        foreach (var quantity in attention.Quantities)
        {
            Line(text, $"| {quantity.Name} ({quantity.Symbol}) | {quantity.Prior.Centre:0.00} ({quantity.Prior.Deviation:0.0#}) | {quantity.Estimate:0.00} +- {quantity.Error:0.00} | {quantity.Shrinkage:0.00} | {report.Present(quantity):0.00} |");
        }
    }

    private static void WriteMoments(StringBuilder text, CalibrationReport report)
    {
        Line(text, $"");
        Line(text, $"## Moments");
        Line(text, $"| number | value | made of |");
        Line(text, $"|---|---|---|");
        foreach (var moment in report.Closed)
        {
            Line(text, $"| {moment.Name} | {moment.Value:0.0000} | {moment.Basis} |");
        }

        Line(text, $"");
        Line(text, $"| parameter | present | at which simulation and record agree | number | record | simulated |");
        Line(text, $"|---|---|---|---|---|---|");
        foreach (var moment in report.Moments)
        {
            Line(text, $"| {moment.Name} | {moment.Present:0.00} | {moment.Estimate:0.00} | {moment.Moment} | {moment.Observed:0.00} | {moment.Simulated:0.00} |");
        }
    }

    private static void WriteMatch(StringBuilder text, CalibrationReport report)
    {
        var match = report.Match;
        Line(text, $"");
        Line(text, $"## Free runs of the past and history matching");
        Line(text, $"Nothing is given but leaders' dates and the activities of each year. Implausibility is the distance from the record in units of all that may explain it: the runs' own spread, the record's error, a discrepancy of a tenth.");
        Line(text, $"");
        Line(text, $"| target | record | simulated mean | s.d. of a run | implausibility |");
        Line(text, $"|---|---|---|---|---|");
        for (var i = 0; i < match.Targets.Length; i++)
        {
            Line(text, $"| {match.Targets[i].Name} | {match.Targets[i].Observed:0.0} | {match.Means[i]:0.0} | {match.Deviations[i]:0.0} | {match.Implausibilities[i]:0.0} |");
        }

        Line(text, $"");
        Line(text, $"{match.Kept} of {match.Tried} vectors of the assumed parameters have no implausibility of 3 or more.");
        Line(text, $"");
        Line(text, $"| assumed parameter | value | range tried | kept | kept in the lower half | kept in the upper half |");
        Line(text, $"|---|---|---|---|---|---|");
        foreach (var parameter in match.Parameters)
        {
            Line(text, $"| {parameter.Name} | {parameter.Value:0.###} | {parameter.Low:0.###} to {parameter.High:0.###} | {parameter.KeptLow:0.###} to {parameter.KeptHigh:0.###} | {parameter.KeptInLowerHalf:0%} | {parameter.KeptInUpperHalf:0%} |");
        }
    }

    private static string Number(double value) => double.IsFinite(value) ? value.ToString("0.00", CultureInfo.InvariantCulture) : "-";

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
