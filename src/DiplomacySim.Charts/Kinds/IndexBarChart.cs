using System.Collections.Immutable;
using DiplomacySim.Charts.Grammar;
using DiplomacySim.Charts.Marks;

namespace DiplomacySim.Charts.Kinds;

/// <summary>How much of an outcome's variance each input explains (Sobol): alone and with all interactions, with intervals.</summary>
public sealed record IndexBarChart : ChartKind
{
    private const double RowHeight = 34;

    /// <summary>The inputs, the largest first.</summary>
    public required ImmutableArray<IndexBar> Bars { get; init; }

    /// <summary>What the rows are: <c>input</c>.</summary>
    public required string InputHead { get; init; }

    /// <summary>The name of the first-order index: <c>alone</c>.</summary>
    public required string First { get; init; }

    /// <summary>The name of the total index: <c>with interactions</c>.</summary>
    public required string Total { get; init; }

    /// <summary>What the lines are: <c>95% interval</c>.</summary>
    public required string Interval { get; init; }

    /// <inheritdoc/>
    public override Chart ToChart()
    {
        var high = Math.Max(0.1, Bars.Select(bar => Math.Max(bar.TotalHigh, bar.FirstHigh)).DefaultIfEmpty(1).Max());
        var low = Math.Min(0, Bars.Select(bar => Math.Min(bar.TotalLow, bar.FirstLow)).DefaultIfEmpty(0).Min());
        return new Chart
        {
            Title = Title,
            Subtitle = Subtitle,
            Description = Description,
            Note = Note,
            Legend = [new LegendEntry(First, "s0"), new LegendEntry(Total, "s0") { Opacity = 0.4 }, new LegendEntry(Interval, "rule", Shape.Line)],
            Panels =
            [
                new Panel
                {
                    X = new Axis(LinearScale.Of(low, high, (value, _) => Words.Percent(value), 5, isRounded: false)) { HasGrid = true },
                    Y = new Axis(new BandScale([.. Bars.Select(bar => bar.Name)], isReversed: true)),
                    Marks = [.. Bars.SelectMany(Draw), new SegmentMark(0, -0.5, 0, Bars.Length - 0.5) { Style = "ax" }],
                    Height = _ => Math.Max(1, Bars.Length) * RowHeight,
                    Right = 46,
                },
            ],
            Table = new ChartTable(
                [InputHead, First, Interval, Total, Interval],
                [
                    .. Bars.Select(bar => (ImmutableArray<string>)
                    [
                        bar.Name, Text(bar.First), Words.Range(Text(bar.FirstLow), Text(bar.FirstHigh)), Text(bar.Total), Words.Range(Text(bar.TotalLow), Text(bar.TotalHigh)),
                    ]),
                ]),
        };
    }

    private IEnumerable<Mark> Draw(IndexBar bar, int y)
    {
        foreach (var (value, low, high, name, at, opacity) in new[]
        {
            (bar.First, bar.FirstLow, bar.FirstHigh, First, y - 0.19, 1.0), (bar.Total, bar.TotalLow, bar.TotalHigh, Total, y + 0.19, 0.4),
        })
        {
            var tip = $"{bar.Name}, {name}: {Text(value)} ({Words.Range(Text(low), Text(high))})";
            yield return new RectMark(0, at - 0.16, value, at + 0.16) { Style = "s0", Opacity = opacity, Tip = tip };
            yield return new SegmentMark(low, at, high, at) { Style = "rule" };
            yield return new TextMark(Math.Max(high, value), at, Text(value)) { Style = "sm", Right = 5 };
        }
    }

    private string Text(double value) => Words.Number(value, 2);
}
