using System.Globalization;
using DiplomacySim.Cli.Terminals;
using DiplomacySim.Experiments.Analysis;
using DiplomacySim.Results;

namespace DiplomacySim.Cli.Reports;

/// <summary>The report of <c>compare</c>: every outcome and target, with what the common draws were worth.</summary>
internal static class ComparisonPage
{
    public static void Write(Terminal terminal, IEnumerable<PolicyComparison> comparisons)
    {
        var page = new ReportPage(terminal);
        foreach (var comparison in comparisons)
        {
            page.Heading($"{Name(comparison.Other, comparison)} against {Name(comparison.Reference, comparison)}");
            var pairs = comparison.Differences.Max(d => d.Count);
            page.Paragraph(string.Create(CultureInfo.InvariantCulture, $"{pairs:N0} pairs of futures on the same draws; 95% intervals."));
            var table = new TextTable(
                new TextColumn("", Shrinks: true), new TextColumn("reference", IsRight: true), new TextColumn("other", IsRight: true),
                new TextColumn("difference"), new TextColumn("gain", IsRight: true));
            foreach (var difference in comparison.Differences)
            {
                table.Add(
                    Label(difference, pairs),
                    Numbers.Value(difference.Column, difference.Reference),
                    Numbers.Value(difference.Column, difference.Other),
                    Numbers.Difference(difference),
                    Gain(difference));
            }

            page.Table(table);
        }

        page.Gap();
        page.Entry("gain: ", "how many times more futures independent draws would have taken for the same interval (variance reduction by common random numbers).", isQuiet: true);
    }

    private static string Name(ComparedRun run, PolicyComparison comparison) =>
        comparison.Reference.Experiment == comparison.Other.Experiment ? $"'{run.Name}'" : $"'{run.Name}' of experiment {run.Experiment}";

    private static string Label(PairedDifference difference, long pairs)
    {
        var unit = difference.Column.Kind == ColumnKind.Month ? " (months)" : "";
        return difference.Count < pairs
            ? string.Create(CultureInfo.InvariantCulture, $"{difference.Column.Name}{unit}, n = {difference.Count:N0}")
            : difference.Column.Name + unit;
    }

    private static string Gain(PairedDifference difference) => difference.Count == 0
        ? "-"
        : double.IsInfinity(difference.VarianceReduction)
            ? "equal"
            : difference.VarianceReduction.ToString(difference.VarianceReduction < 10 ? "0.0" : "0", CultureInfo.InvariantCulture) + "x";
}
