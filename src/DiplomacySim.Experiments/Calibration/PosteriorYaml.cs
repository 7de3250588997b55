using System.Globalization;
using System.Text;
using DiplomacySim.Model.Parameters;
using DiplomacySim.Scenarios.Worlds;

namespace DiplomacySim.Experiments.Calibration;

/// <summary>Writes what a calibration found as the section <c>posterior</c> of <c>world.yaml</c>.</summary>
public static class PosteriorYaml
{
    /// <summary>Parameters that a record of steps cannot speak of and that were not matched, but that move forecasts.</summary>
    private static readonly Parameter[] s_leaders = [Parameter.LeaderMean, Parameter.LeaderSpread, Parameter.LeaderChangeRate];

    /// <summary>The section.</summary>
    public static string Write(CalibrationReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var posterior = report.Fit.Posterior;
        var text = new StringBuilder();
        Line(text, $"# Made by 'dipsim calibrate'. What the record says of the parameters together, drawn for each future.");
        Line(text, $"posterior:");
        Line(text, $"  facts: {WorldFacts.Hash(report.World.World)}");
        Line(text, $"  # Whether scenarios of the time after the record draw from it without saying so.");
        Line(text, $"  by default: true");
        Line(text, $"  fitted:");
        for (var i = 0; i < posterior.Entries.Length; i++)
        {
            var entry = posterior.Entries[i];
            Line(text, $"    {entry.Name}: {{centre: {entry.Centre:0.####}, error: {posterior.DeviationOf(i):0.####}{(entry.IsLogarithmic ? ", scale: log" : "")}}}");
        }

        Line(text, $"  # Row by row, with the entries above: the first entry has none.");
        Line(text, $"  correlation:");
        for (var i = 1; i < posterior.Entries.Length; i++)
        {
            var row = Enumerable.Range(0, i).Select(j => (posterior.CovarianceOf(i, j) / (posterior.DeviationOf(i) * posterior.DeviationOf(j))).ToString("0.###", CultureInfo.InvariantCulture));
            Line(text, $"    - [{string.Join(", ", row.Select(number => number == "-0" ? "0" : number))}]");
        }

        Line(text, $"  # Of these the record says nothing: a belief between the values that it does not speak against.");
        Line(text, $"  assumed:");
        var found = Assumed(report).ToArray();
        foreach (var kept in Kept(report, [.. found.Select(belief => belief.Name)]))
        {
            Line(text, $"    {kept.Name}: '{kept.Distribution}'");
        }

        foreach (var (name, low, mode, high) in found)
        {
            Line(text, $"    {name}: 'triangular({low:0.######}, {mode:0.######}, {high:0.######})'");
        }

        return text.ToString();
    }

    /// <summary>The beliefs that the world already has and that nothing here speaks of.</summary>
    private static IEnumerable<AssumedEntry> Kept(CalibrationReport report, string[] found) =>
        report.World.Posterior?.Assumed.Where(entry => !found.Contains(entry.Name) && report.Fit.Posterior.Entries.All(fitted => fitted.Name != entry.Name)) ?? [];

    private static IEnumerable<(string Name, double Low, double Mode, double High)> Assumed(CalibrationReport report)
    {
        foreach (var parameter in s_leaders)
        {
            var known = report.World.Parameters[(int)parameter];
            if (known.Low < known.High && double.IsFinite(known.High))
            {
                yield return (known.Name, known.Low, known.Default, known.High);
            }
        }

        foreach (var matched in report.Match.Parameters)
        {
            // A hypercube never holds the ends of a range: what it kept nearly up to an end reaches that end.
            var slack = 2 * (matched.High - matched.Low) / Math.Max(report.Match.Tried, 2);
            var low = matched.KeptLow - matched.Low <= slack ? matched.Low : matched.KeptLow;
            var high = matched.High - matched.KeptHigh <= slack ? matched.High : matched.KeptHigh;
            yield return (matched.Name, Math.Min(low, matched.Value), matched.Value, Math.Max(high, matched.Value));
        }
    }

    private static void Line(StringBuilder text, FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
