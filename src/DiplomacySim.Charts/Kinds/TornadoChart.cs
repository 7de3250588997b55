using System.Collections.Immutable;
using DiplomacySim.Charts.Grammar;
using DiplomacySim.Charts.Marks;

namespace DiplomacySim.Charts.Kinds;

/// <summary>Which uncertain input moves an outcome most: a bar from the outcome with low draws to that with high ones, the largest on top.</summary>
public sealed record TornadoChart : ChartKind
{
    private const double RowHeight = 26;

    /// <summary>The outcome over all futures.</summary>
    public required double Middle { get; init; }

    /// <summary>Whether the outcome is a share of futures.</summary>
    public bool IsShare { get; init; }

    /// <summary>The inputs, the largest effect first.</summary>
    public required ImmutableArray<TornadoBar> Bars { get; init; }

    /// <summary>What one end is: <c>low draws</c>.</summary>
    public required string LowHead { get; init; }

    /// <summary>What the other end is: <c>high draws</c>.</summary>
    public required string HighHead { get; init; }

    /// <summary>What the rows are: <c>input</c>.</summary>
    public required string InputHead { get; init; }

    /// <summary>The note on an input whose effect may be chance: <c>within noise</c>.</summary>
    public required string Noise { get; init; }

    /// <summary>What is measured along the axis.</summary>
    public required string Axis { get; init; }

    /// <inheritdoc/>
    public override Chart ToChart()
    {
        var values = Bars.SelectMany(bar => new[] { bar.Low, bar.High }).Append(Middle).ToArray();
        var (low, high) = (values.Min(), values.Max());
        var room = (high - low) * 0.24;
        return new Chart
        {
            Title = Title,
            Subtitle = Subtitle,
            Description = Description,
            Note = Note,
            Legend = [new LegendEntry(LowHead, "s1"), new LegendEntry(HighHead, "s0"), .. Bars.Any(bar => bar.IsWithinNoise) ? [new LegendEntry(Noise, "s6") { Opacity = 0.45 }] : Array.Empty<LegendEntry>()],
            Panels =
            [
                new Panel
                {
                    X = new Axis(LinearScale.Of(low - room, high + room, (value, digits) => IsShare ? Words.Percent(value) : Words.Number(value, digits), 6, isRounded: false)) { HasGrid = true, Title = Axis },
                    Y = new Axis(new BandScale([.. Bars.Select(bar => bar.Name)], isReversed: true)),
                    Marks = [.. Bars.SelectMany(Draw), new SegmentMark(Middle, -0.5, Middle, Bars.Length - 0.5) { Style = "rule" }],
                    Height = _ => Math.Max(1, Bars.Length) * RowHeight,
                },
            ],
            Table = new ChartTable(
                [InputHead, LowHead, "", HighHead, ""],
                [.. Bars.Select(bar => (ImmutableArray<string>)[bar.IsWithinNoise ? $"{bar.Name} ({Noise})" : bar.Name, bar.LowLabel, Text(bar.Low), bar.HighLabel, Text(bar.High)])]),
        };
    }

    private IEnumerable<Mark> Draw(TornadoBar bar, int y)
    {
        var opacity = bar.IsWithinNoise ? 0.45 : 1;
        foreach (var (value, label, style) in new[] { (bar.Low, bar.LowLabel, "s1"), (bar.High, bar.HighLabel, "s0") })
        {
            yield return new RectMark(Middle, y - 0.34, value, y + 0.34) { Style = bar.IsWithinNoise ? "s6" : style, Opacity = opacity, Tip = $"{bar.Name}, {label}: {Text(value)}" };
        }

        foreach (var value in new[] { bar.Low, bar.High })
        {
            var isLeft = value < Middle || (value == Middle && value == Math.Min(bar.Low, bar.High));
            yield return new TextMark(value, y, Text(value)) { Style = "sm", Anchor = isLeft ? TextAnchor.End : TextAnchor.Start, Right = isLeft ? -5 : 5 };
        }
    }

    private string Text(double value) => IsShare ? Words.Percent(value) : Words.Number(value, 1);
}
