using System.Globalization;
using DiplomacySim.Cli.Terminals;
using DiplomacySim.Experiments.Calibration;

namespace DiplomacySim.Cli.Reports;

/// <summary>A calibration on the screen: what the record says of each quantity.</summary>
internal static class CalibrationPage
{
    public static void Write(Terminal terminal, CalibrationReport report)
    {
        var fit = report.Fit;
        var page = new ReportPage(terminal);
        page.Heading($"Calibration of {report.World.World.Name}, {fit.Panel.FirstMonth} to {fit.Panel.LastMonth}");
        page.Paragraph(string.Create(
            CultureInfo.InvariantCulture,
            $"Log likelihood of the steps {fit.LogLikelihood:0.0}; without the months' activism {report.WithoutActivism.LogLikelihood:0.0}, and {report.PresentLogLikelihood:0.0} at the world's present values."));
        page.Gap();
        page.Table(Readiness(report));
        var open = fit.Quantities.Where(quantity => !quantity.IsIdentified).Select(quantity => quantity.Name).ToArray();
        if (open.Length > 0)
        {
            page.Paragraph($"The record does not set: {string.Join(", ", open)}. There the prior stands.");
        }

        var pair = report.StrongestPairs(1)[0];
        page.Paragraph(string.Create(CultureInfo.InvariantCulture, $"Most correlated: {pair.First.Name} and {pair.Second.Name}, {pair.Correlation:0.00}."));
        if (fit.Attention is { } attention)
        {
            page.Heading("Choice of visits");
            page.Paragraph(string.Create(
                CultureInfo.InvariantCulture,
                $"{attention.Visits} visits; log likelihood {attention.LogLikelihood:0.0}, {attention.LogLikelihoodOfChance:0.0} by chance alone."));
        }

        page.Heading("Free runs of the past");
        var worst = Enumerable.Range(0, report.Match.Targets.Length).MaxBy(i => double.IsNaN(report.Match.Implausibilities[i]) ? -1 : report.Match.Implausibilities[i]);
        page.Paragraph(string.Create(
            CultureInfo.InvariantCulture,
            $"Worst of {report.Match.Targets.Length} targets: {report.Match.Targets[worst].Name}, {report.Match.Means[worst]:0.0} (s.d. {report.Match.Deviations[worst]:0.0}) against {report.Match.Targets[worst].Observed:0.0} in the record, implausibility {report.Match.Implausibilities[worst]:0.0}. Of {report.Match.Tried} vectors of assumed parameters, {report.Match.Kept} have none of 3 or more."));
    }

    /// <summary>How fits of simulated pasts did.</summary>
    public static void Write(Terminal terminal, IReadOnlyList<RecoveredQuantity> recovered)
    {
        var page = new ReportPage(terminal);
        page.Heading($"Recovery from {Numbers.Count(recovered[0].Pasts, "simulated past")}");
        var table = new TextTable(
            new TextColumn("quantity", Shrinks: true), new("true", true), new("mean", true), new("s.d.", true), new("error", true), new("90% holds"), new("identified"));
        foreach (var quantity in recovered)
        {
            table.Add(
                quantity.Name, Two(quantity.Truth), Two(quantity.Mean), Two(quantity.Deviation), Two(quantity.MeanError), Numbers.Value(quantity.Coverage), quantity.IsIdentified ? "yes" : "no");
        }

        page.Table(table);
    }

    private static TextTable Readiness(CalibrationReport report)
    {
        var table = new TextTable(
            new TextColumn("quantity", Shrinks: true), new("prior", true), new("", true), new("posterior", true), new("", true), new("present", true), new("identified"));
        foreach (var quantity in report.Fit.Quantities)
        {
            table.Add(
                quantity.Name,
                Two(quantity.Prior.Centre),
                $"+-{Two(quantity.Prior.NaturalDeviation)}",
                Two(quantity.Estimate),
                $"+-{Two(quantity.Error)}",
                Two(report.Present(quantity)),
                quantity.IsIdentified ? "yes" : "no");
        }

        return table;
    }

    private static string Two(double value) => value.ToString("0.00", CultureInfo.InvariantCulture);
}
