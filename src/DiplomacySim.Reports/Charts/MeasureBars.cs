using System.Collections.Immutable;
using DiplomacySim.Charts.Kinds;
using DiplomacySim.Exploration.Statistics;
using DiplomacySim.Reports.Analyses;

namespace DiplomacySim.Reports.Charts;

/// <summary>The bars of a sensitivity measure, or of two beside each other: the inputs that count most.</summary>
internal static class MeasureBars
{
    /// <summary>More bars are not drawn; the table has them all.</summary>
    public const int MostBars = 20;

    /// <summary>The chart; none where no input has a value.</summary>
    /// <param name="title">The title.</param>
    /// <param name="subtitle">What is measured.</param>
    /// <param name="words">The language.</param>
    /// <param name="names">What the measures are called; the second is empty where there is one.</param>
    /// <param name="isShare">Whether the axis is in percent.</param>
    /// <param name="inputs">The inputs, the largest first, with their measures.</param>
    public static ImmutableArray<AnalysisChart> Of(
        string title, string subtitle, AnalysisWords words, (string First, string Second) names, bool isShare, IEnumerable<(string Input, Estimate First, Estimate? Second)> inputs)
    {
        IndexBar[] bars =
        [
            .. inputs.Where(i => double.IsFinite(i.First.Value)).Take(MostBars)
                .Select(i => (i.Input, i.First, Second: i.Second ?? default))
                .Select(i => new IndexBar(words.Input(i.Input), i.First.Value, i.First.Low, i.First.High, i.Second.Value, i.Second.Low, i.Second.High)),
        ];
        return bars.Length == 0 ? [] :
        [
            new AnalysisChart("bars", new IndexBarChart
            {
                Title = title,
                Subtitle = subtitle,
                Description = words.Say("bars.first", ("input", bars[0].Name), ("value", words.Three(bars[0].First))),
                Words = words.Charts,
                Bars = [.. bars],
                IsShare = isShare,
                InputHead = words.OfReports["word.input"],
                First = names.First,
                Total = names.Second,
                Interval = words.OfReports["word.interval"],
            }.ToChart()),
        ];
    }
}
