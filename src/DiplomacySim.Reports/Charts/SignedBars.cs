using System.Collections.Immutable;
using DiplomacySim.Charts.Kinds;
using DiplomacySim.Exploration.Statistics;
using DiplomacySim.Reports.Analyses;

namespace DiplomacySim.Reports.Charts;

/// <summary>Bars to both sides, with intervals: what speaks for an upgrade and what against it.</summary>
internal static class SignedBars
{
    /// <summary>The chart; none where there is nothing to draw.</summary>
    /// <param name="name">Its name, below which its texts stand: <c>parts</c> or <c>levers</c>.</param>
    /// <param name="subtitle">What is explained.</param>
    /// <param name="words">The language.</param>
    /// <param name="rows">What is compared, in the order in which it is drawn.</param>
    /// <param name="digits">The digits behind the point.</param>
    public static ImmutableArray<AnalysisChart> Of(string name, string subtitle, AnalysisWords words, IEnumerable<(string Name, Estimate Value)> rows, int digits)
    {
        IndexBar[] bars = [.. rows.Take(MeasureBars.MostBars).Select(row => new IndexBar(row.Name, row.Value.Value, row.Value.Low, row.Value.High))];
        if (bars.Length == 0)
        {
            return [];
        }

        var text = $"explain.{name} chart";
        return
        [
            new AnalysisChart(name, new IndexBarChart
            {
                Title = words[text],
                Subtitle = subtitle,
                Description = words.Say(text + " description", ("name", bars[0].Name), ("value", words.Language.Signed(bars[0].First, digits))),
                Note = words[text + " note"],
                Words = words.Charts,
                Bars = [.. bars],
                IsShare = false,
                Digits = digits,
                Sides = (words[text + " right"], words[text + " left"]),
                InputHead = words[text + " head"],
                First = words["explain.difference"],
                Total = "",
                Interval = words.OfReports["word.interval"],
            }.ToChart()),
        ];
    }
}
