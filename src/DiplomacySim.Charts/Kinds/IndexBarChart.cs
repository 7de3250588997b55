using System.Collections.Immutable;
using DiplomacySim.Charts.Grammar;
using DiplomacySim.Charts.Marks;

namespace DiplomacySim.Charts.Kinds;

/// <summary>How much each input counts, with intervals: of an outcome's variance alone and with all interactions (Sobol), by another measure, or for and against something.</summary>
public sealed record IndexBarChart : ChartKind
{
    private const double RowHeight = 34;

    /// <summary>The inputs, the largest first.</summary>
    public required ImmutableArray<IndexBar> Bars { get; init; }

    /// <summary>What the rows are: <c>input</c>.</summary>
    public required string InputHead { get; init; }

    /// <summary>The name of the first measure: <c>alone</c>.</summary>
    public required string First { get; init; }

    /// <summary>The name of the second measure: <c>with interactions</c>; empty where there is one.</summary>
    public required string Total { get; init; }

    /// <summary>What the lines are: <c>95% interval</c>.</summary>
    public required string Interval { get; init; }

    /// <summary>Whether measures are shares, so that the axis is in percent.</summary>
    /// <value>True.</value>
    public bool IsShare { get; init; } = true;

    /// <summary>The digits behind the point.</summary>
    /// <value>2.</value>
    public int Digits { get; init; } = 2;

    /// <summary>Of one measure with a sign, what bars to the right mean and what those to the left, which have a colour of their own; null where measures are sizes.</summary>
    public (string Right, string Left)? Sides { get; init; }

    private bool HasTotal => Total.Length > 0;

    /// <inheritdoc/>
    public override Chart ToChart()
    {
        var high = Math.Max(IsShare ? 0.1 : 1e-9, Bars.Select(bar => Math.Max(bar.TotalHigh, bar.FirstHigh)).DefaultIfEmpty(1).Max());
        var low = Math.Min(0, Bars.Select(bar => Math.Min(bar.TotalLow, bar.FirstLow)).DefaultIfEmpty(0).Min());
        if (Sides is not null && low < 0)
        {
            // For the values of bars to the left, which stand at their outer ends as well.
            low -= 0.12 * (high - low);
        }

        return new Chart
        {
            Title = Title,
            Subtitle = Subtitle,
            Description = Description,
            Note = Note,
            Legend =
            [
                .. Sides is (var right, var left) ? [new LegendEntry(right, "s0"), new LegendEntry(left, "s1")] : new[] { new LegendEntry(First, "s0") },
                .. HasTotal ? [new LegendEntry(Total, "s0") { Opacity = 0.4 }] : Array.Empty<LegendEntry>(),
                new LegendEntry(Interval, "rule", Shape.Line),
            ],
            Panels =
            [
                new Panel
                {
                    X = new Axis(LinearScale.Of(low, high, (value, digits) => IsShare ? Words.Percent(value) : Words.Number(value, digits), 5, isRounded: false)) { HasGrid = true },
                    Y = new Axis(new BandScale([.. Bars.Select(bar => bar.Name)], isReversed: true)),
                    Marks = [.. Bars.SelectMany(Draw), new SegmentMark(0, -0.5, 0, Bars.Length - 0.5) { Style = "ax" }],
                    Height = _ => Math.Max(1, Bars.Length) * RowHeight,
                    Right = 46,
                },
            ],
            Table = new ChartTable(
                HasTotal ? [InputHead, First, Interval, Total, Interval] : [InputHead, First, Interval],
                [
                    .. Bars.Select(bar => (ImmutableArray<string>)
                    [
                        bar.Name, Text(bar.First), Words.Range(Text(bar.FirstLow), Text(bar.FirstHigh)),
                        .. HasTotal ? [Text(bar.Total), Words.Range(Text(bar.TotalLow), Text(bar.TotalHigh))] : Array.Empty<string>(),
                    ]),
                ]),
        };
    }

    private IEnumerable<Mark> Draw(IndexBar bar, int y)
    {
        (double, double, double, string, double, double)[] measures =
        [
            (bar.First, bar.FirstLow, bar.FirstHigh, First, HasTotal ? y - 0.19 : y, 1.0),
            .. HasTotal ? [(bar.Total, bar.TotalLow, bar.TotalHigh, Total, y + 0.19, 0.4)] : Array.Empty<(double, double, double, string, double, double)>(),
        ];
        foreach (var (value, low, high, name, at, opacity) in measures)
        {
            var tip = $"{bar.Name}, {name}: {Text(value)} ({Words.Range(Text(low), Text(high))})";
            var isLeft = Sides is not null && value < 0;
            yield return new RectMark(0, at - 0.16, value, at + 0.16) { Style = isLeft ? "s1" : "s0", Opacity = opacity, Tip = tip };
            yield return new SegmentMark(low, at, high, at) { Style = "rule" };
            yield return isLeft
                ? new TextMark(Math.Min(low, value), at, Text(value)) { Style = "sm", Anchor = TextAnchor.End, Right = -5 }
                : new TextMark(Math.Max(high, value), at, Text(value)) { Style = "sm", Right = 5 };
        }
    }

    private string Text(double value)
    {
        var text = Words.Number(value, Digits);

        // What rounds to nothing has no sign.
        return Sides is not null && value > 0 && text.AsSpan().IndexOfAnyInRange('1', '9') >= 0 ? "+" + text : text;
    }
}
