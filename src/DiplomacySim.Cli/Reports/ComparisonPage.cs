using System.Globalization;
using DiplomacySim.Cli.Terminals;
using DiplomacySim.Experiments.Analysis;
using DiplomacySim.Results;

namespace DiplomacySim.Cli.Reports;

/// <summary>The report of <c>compare</c>: every outcome and target, with what the common draws were worth.</summary>
internal static class ComparisonPage
{
    private const double Level = 0.05;
    private const double SmallGain = 5;
    private const int MostExplained = 3;

    public static void Write(Terminal terminal, IReadOnlyList<PolicyComparison> comparisons, ComparisonCorrection correction)
    {
        var page = new ReportPage(terminal);
        foreach (var comparison in comparisons)
        {
            page.Heading($"{Name(comparison.Other, comparison)} against {Name(comparison.Reference, comparison)}");
            var pairs = comparison.Differences.Max(d => d.Count);
            page.Paragraph(string.Create(CultureInfo.InvariantCulture, $"{pairs:N0} pairs of futures on the same draws: means with the middle 90% of futures, shares and differences with 95% intervals."));
            var table = new TextTable(
                new TextColumn("", Shrinks: true), new TextColumn("mean"), new TextColumn("difference"), new TextColumn(""), new TextColumn("gain", IsRight: true));
            foreach (var difference in comparison.Differences)
            {
                table.Add(Label(difference, pairs));
                table.Add("  " + comparison.Reference.Name, Numbers.Value(difference.Column, difference.Reference, difference.ReferenceBand, difference.Count));
                table.Add(
                    "  " + comparison.Other.Name,
                    Numbers.Value(difference.Column, difference.Other, difference.OtherBand, difference.Count),
                    Numbers.Difference(difference),
                    difference.AdjustedPValue < Level ? "*" : "",
                    Gain(difference));
            }

            page.Table(table);
            if (WhySmall(comparison) is { } reason)
            {
                page.Entry("  ", reason, isQuiet: true);
            }
        }

        page.Gap();
        page.Entry("*: ", Meaning(correction, comparisons.Sum(c => c.Differences.Count(d => d.Count > 0))), isQuiet: true);
        page.Entry("gain: ", "how many times more futures independent draws would have taken for the same interval (variance reduction by common random numbers). Where even the best pairing of futures would gain little, the policy itself changes the outcome in many of them.", isQuiet: true);
    }

    /// <summary>Why the gain of an outcome is small: the policy changes it in many futures, or futures part ways.</summary>
    private static string? WhySmall(PolicyComparison comparison)
    {
        var small = comparison.Differences.Where(d => d.Count > 0 && d.VarianceReduction < SmallGain && d.Changed > 0).OrderBy(d => d.VarianceReduction).Take(MostExplained).ToArray();
        return small.Length == 0
            ? null
            : "Small gains: " + string.Join("; ", small.Select(d => string.Create(
                CultureInfo.InvariantCulture,
                $"'{d.Column.Name}' changes in {Numbers.Percent(d.Changed)} of futures, {(double.IsInfinity(d.LargestReduction) ? "any gain" : "at most " + Times(d.LargestReduction))} is possible"))) + ".";
    }

    private static string Meaning(ComparisonCorrection correction, int differences) => correction switch
    {
        ComparisonCorrection.Holm => string.Create(CultureInfo.InvariantCulture, $"clear among all {differences} differences shown (p below {Level} after Holm's correction)."),
        ComparisonCorrection.FalseDiscovery => string.Create(CultureInfo.InvariantCulture, $"clear among all {differences} differences shown (false discovery rate below {Level}, after Benjamini and Hochberg)."),
        _ => string.Create(CultureInfo.InvariantCulture, $"clear by itself (p below {Level}); of many differences, one in twenty is so by chance."),
    };

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
            : Times(difference.VarianceReduction);

    private static string Times(double gain) => gain.ToString(gain < 10 ? "0.0" : "0", CultureInfo.InvariantCulture) + "x";
}
