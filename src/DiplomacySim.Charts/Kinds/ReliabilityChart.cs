using System.Collections.Immutable;
using DiplomacySim.Charts.Grammar;
using DiplomacySim.Charts.Marks;

namespace DiplomacySim.Charts.Kinds;

/// <summary>Forecast probability against what came about: on the diagonal a forecaster is reliable. Below, how often each probability was said.</summary>
public sealed record ReliabilityChart : ChartKind
{
    private static readonly Shape[] s_shapes = [Shape.Circle, Shape.Square, Shape.Triangle, Shape.Diamond];

    /// <summary>The forecasters.</summary>
    public required ImmutableArray<ReliabilitySeries> Series { get; init; }

    /// <summary>What the axis to the right is: <c>forecast probability</c>.</summary>
    public required string Forecast { get; init; }

    /// <summary>What the axis upwards is: <c>share that came about</c>.</summary>
    public required string Observed { get; init; }

    /// <summary>What is counted: <c>forecasts</c>.</summary>
    public required string CountHead { get; init; }

    /// <summary>What the lines are: <c>95% interval</c>.</summary>
    public required string Interval { get; init; }

    /// <summary>What the rows are: <c>forecaster</c>.</summary>
    public required string ForecasterHead { get; init; }

    /// <inheritdoc/>
    public override Chart ToChart()
    {
        var most = Series.SelectMany(s => s.Bins).Select(bin => Math.Max(bin.Forecast, bin.High)).DefaultIfEmpty(1).Max();
        var axis = LinearScale.Of(0, Math.Min(1, Math.Max(0.1, most)), (value, _) => Words.Percent(value));
        return new Chart
        {
            Title = Title,
            Subtitle = Subtitle,
            Description = Description,
            Note = Note,
            Legend = [.. Series.Select((series, i) => new LegendEntry(series.Name, ChartStyle.Fill(i), ShapeOf(i))), new LegendEntry(Interval, "rule", Shape.Line)],
            Panels =
            [
                new Panel
                {
                    X = new Axis(axis) { HasGrid = true, HasLabels = false },
                    Y = new Axis(axis) { HasGrid = true, Title = Observed },
                    Marks = [new SegmentMark(0, 0, axis.High, axis.High) { Style = "rule dash" }, .. Series.SelectMany(Draw)],
                    Height = width => Math.Min(360, width * 0.62),
                    Right = 14,
                },
                new Panel
                {
                    X = new Axis(axis) { Title = Forecast, HasLine = true },
                    Y = new Axis(CountScale()) { Title = CountHead, HasGrid = true },
                    Marks = [.. Series.SelectMany(Counts)],
                    Height = _ => 60,
                    Right = 14,
                },
            ],
            Table = new ChartTable(
                [ForecasterHead, Forecast, Observed, Interval, CountHead],
                [
                    .. Series.SelectMany(s => s.Bins.Select(bin => (ImmutableArray<string>)
                    [
                        s.Name, Words.Percent(bin.Forecast), Words.Percent(bin.Observed), Words.Range(Words.Percent(bin.Low), Words.Percent(bin.High)), Words.Number(bin.Count, 0),
                    ])),
                ]),
        };
    }

    private static double Place(long count) => Math.Log10(count + 1);

    private static Shape ShapeOf(int series) => s_shapes[series % s_shapes.Length];

    private IEnumerable<Mark> Draw(ReliabilitySeries series, int i)
    {
        yield return new LineMark([.. series.Bins.Select(bin => (bin.Forecast, bin.Observed))]) { Style = $"l thin {ChartStyle.Stroke(i)}" };
        foreach (var bin in series.Bins)
        {
            yield return new SegmentMark(bin.Forecast, bin.Low, bin.Forecast, bin.High) { Style = $"l thin {ChartStyle.Stroke(i)} q1" };
            yield return new PointMark(bin.Forecast, bin.Observed, ShapeOf(i), 4) { Style = $"{ChartStyle.Fill(i)} edge", Tip = Tip(series, bin) };
        }
    }

    // Counts reach from a few to thousands: the axis is logarithmic.
    private LinearScale CountScale()
    {
        var most = Math.Max(10, Series.SelectMany(s => s.Bins).Select(bin => bin.Count).DefaultIfEmpty(1).Max());
        return new LinearScale(0, Place(most), new[] { 1L, 10, 100, 1_000, 10_000, 100_000 }.Where(count => count <= most).Select(count => new Tick(Place(count), Words.Number(count, 0))));
    }

    private IEnumerable<Mark> Counts(ReliabilitySeries series, int i) => series.Bins.Select(bin =>
        (Mark)new SegmentMark(bin.Forecast, 0, bin.Forecast, Place(bin.Count)) { Style = $"l wide {ChartStyle.Stroke(i)}", Tip = Tip(series, bin) });

    private string Tip(ReliabilitySeries series, ReliabilityBin bin) =>
        $"{series.Name}: {Forecast} {Words.Percent(bin.Forecast)}, {Observed} {Words.Percent(bin.Observed)} ({Words.Range(Words.Percent(bin.Low), Words.Percent(bin.High))}), {CountHead} {Words.Number(bin.Count, 0)}";
}
