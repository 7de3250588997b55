using System.Collections.Immutable;
using DiplomacySim.Charts.Grammar;
using DiplomacySim.Charts.Marks;
using DiplomacySim.Charts.Rendering;

namespace DiplomacySim.Charts.Kinds;

/// <summary>What policies change against a reference: from the reference's value to each policy's, with the interval of the difference. A panel for each outcome.</summary>
public sealed record DumbbellChart : ChartKind
{
    private const double RowHeight = 26;

    /// <summary>The name of the reference policy.</summary>
    public required string Reference { get; init; }

    /// <summary>The outcomes.</summary>
    public required ImmutableArray<DumbbellPanel> Panels { get; init; }

    /// <summary>What the rows are: <c>policy</c>.</summary>
    public required string PolicyHead { get; init; }

    /// <summary>What the panels are: <c>outcome</c>.</summary>
    public required string OutcomeHead { get; init; }

    /// <summary>What the values are: <c>value</c>.</summary>
    public required string ValueHead { get; init; }

    /// <summary>What is labelled: <c>difference</c>.</summary>
    public required string DifferenceHead { get; init; }

    /// <summary>What the wide lines are: <c>95% interval</c>.</summary>
    public required string Interval { get; init; }

    /// <inheritdoc/>
    public override Chart ToChart() => new()
    {
        Title = Title,
        Subtitle = Subtitle,
        Description = Description,
        Note = Note,
        Legend =
        [
            new LegendEntry(Reference, "ring k6", Shape.Circle),
            new LegendEntry(PolicyHead, "s0", Shape.Circle),
            new LegendEntry(Interval, "l wide k0 q1", Shape.Line),
        ],
        Panels = [.. Panels.Select(Draw)],
        Table = new ChartTable(
            [OutcomeHead, PolicyHead, ValueHead, DifferenceHead],
            [
                .. Panels.SelectMany(panel => panel.Rows
                    .Select(row => (ImmutableArray<string>)[panel.Title, row.Name, Text(panel, row.Value), row.Label])
                    .Prepend([panel.Title, Reference, Text(panel, panel.Reference), ""])),
            ])
        { WordColumns = 2 },
    };

    private Panel Draw(DumbbellPanel panel)
    {
        var ends = panel.Rows.SelectMany(row => new[] { row.Value, panel.Reference + row.Low, panel.Reference + row.High }).Append(panel.Reference).Where(double.IsFinite).ToArray();
        var (low, high) = (ends.Min(), ends.Max());

        // Differences too small to matter shall not fill the panel.
        var least = panel.IsShare ? 0.05 : Math.Max(0.5, Math.Abs(panel.Reference) * 0.02);
        if (high - low < least)
        {
            (low, high) = (low - ((least - (high - low)) / 2), high + ((least - (high - low)) / 2));
        }

        var marks = ImmutableArray.CreateBuilder<Mark>();
        marks.Add(new SegmentMark(panel.Reference, -0.5, panel.Reference, panel.Rows.Length - 0.5) { Style = "rule dash" });
        for (var y = 0; y < panel.Rows.Length; y++)
        {
            var row = panel.Rows[y];
            var tip = $"{row.Name}: {Text(panel, row.Value)}, {row.Label}";
            var colour = row.IsClear ? 0 : 6;
            marks.Add(new SegmentMark(panel.Reference, y, row.Value, y) { Style = $"l thin {ChartStyle.Stroke(colour)}" });
            marks.Add(new SegmentMark(panel.Reference + row.Low, y, panel.Reference + row.High, y) { Style = $"l band {ChartStyle.Stroke(colour)} q1" });
            marks.Add(new PointMark(panel.Reference, y, Shape.Circle, 3.5) { Style = "ring k6" });
            marks.Add(new PointMark(row.Value, y) { Style = ChartStyle.Fill(colour), Tip = tip });
            marks.Add(new TextMark(high, y, row.Label) { Style = row.IsClear ? "sm" : "sm m", Right = 10 });
        }

        var span = high - low;
        return new Panel
        {
            Title = panel.Title,
            X = new Axis(LinearScale.Of(low - (span * 0.04), high, (value, digits) => panel.IsShare ? Words.Percent(value) : Words.Number(value, digits), 4, isRounded: false)) { HasGrid = true },
            Y = new Axis(new BandScale([.. panel.Rows.Select(row => row.Name)], isReversed: true)),
            Marks = marks.ToImmutable(),
            Height = _ => panel.Rows.Length * RowHeight,
            Right = 14 + panel.Rows.Max(row => TextWidth.Of(row.Label, 10.5)),
        };
    }

    private string Text(DumbbellPanel panel, double value) => panel.IsShare ? Words.Percent(value) : Words.Number(value, 1);
}
