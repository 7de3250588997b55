using DiplomacySim.Charts.Kinds;
using DiplomacySim.Experiments.Analysis;
using DiplomacySim.Reports.Charts;
using DiplomacySim.Web.Frame;
using DiplomacySim.Web.Markup;

namespace DiplomacySim.Web.Pages.Compare;

/// <summary>Two policies compared, as a picture: the scenario's own outcomes and targets, or the program's where it has none.</summary>
internal static class DifferenceChart
{
    private const int MostPanels = 8;

    /// <param name="words">The language.</param>
    /// <param name="comparison">The comparison.</param>
    /// <param name="builtIn">How many outcomes at the beginning are the program's own.</param>
    public static Html Write(PageWords words, PolicyComparison comparison, int builtIn)
    {
        var rows = comparison.Differences.Skip(builtIn).Where(d => d.Count > 0 && double.IsFinite(d.Difference)).Take(MostPanels).ToArray();
        return rows.Length == 0 ? Html.Empty : Figure.Write(words, Draw(words, comparison, rows).ToChart(), "differences");
    }

    private static DumbbellChart Draw(PageWords words, PolicyComparison comparison, PairedDifference[] rows) => PolicyDumbbells.Of(
        words.OfReports,
        comparison.Reference.Name,
        string.Join(" ", rows.Select(row => $"{row.Column.Name}: {Label(words, row)}.")),
        [.. rows.Select(row => new DumbbellPanel(
            row.Column.Name,
            row.Reference,
            OutcomeText.IsShare(row.Column),
            [new DumbbellRow(comparison.Other.Name, row.Other, row.Difference, row.Low, row.High, Label(words, row))]))]);

    private static string Label(PageWords words, PairedDifference row)
    {
        var (value, interval) = OutcomeText.Difference(words, row);
        return interval.Length == 0 ? value : $"{value} ({interval})";
    }
}
