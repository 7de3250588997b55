using System.Collections.Immutable;
using DiplomacySim.Charts.Grammar;
using DiplomacySim.Charts.Marks;

namespace DiplomacySim.Charts.Kinds;

/// <summary>What searches gain with their effort: a line each, which is flat where nothing better is found any more.</summary>
public sealed record CourseChart : ChartKind
{
    /// <summary>The rows of the table behind a course at most; steps are left out evenly.</summary>
    private const int MostRows = 20;

    private static readonly Shape[] s_shapes = [Shape.Circle, Shape.Square, Shape.Triangle, Shape.Diamond];

    /// <summary>The courses.</summary>
    public required ImmutableArray<CourseSeries> Series { get; init; }

    /// <summary>What the axis to the right counts: <c>candidates</c>.</summary>
    public required string Effort { get; init; }

    /// <summary>What the axis upwards measures: <c>hypervolume</c>.</summary>
    public required string Gain { get; init; }

    /// <summary>What the rows are: <c>search</c>.</summary>
    public required string SeriesHead { get; init; }

    /// <inheritdoc/>
    public override Chart ToChart()
    {
        var most = Series.SelectMany(s => s.Points).Select(p => p.Gain).DefaultIfEmpty(0).Max();
        return new Chart
        {
            Title = Title,
            Subtitle = Subtitle,
            Description = Description,
            Note = Note,
            Legend = Series.Length > 1 ? [.. Series.Select((s, i) => new LegendEntry(s.Name, ChartStyle.Fill(i), ShapeOf(i)))] : [],
            Panels =
            [
                new Panel
                {
                    X = new Axis(LinearScale.Of(0, Series.Max(s => s.Points[^1].Effort), Words.Number, leastStep: 1)) { HasGrid = true, Title = Effort },
                    Y = new Axis(LinearScale.Of(0, most > 0 ? most : 1, Words.Number)) { HasGrid = true, Title = Gain },
                    Marks = [.. Series.SelectMany(Draw)],
                    Height = width => Math.Min(280, width * 0.5),
                    Right = 14,
                },
            ],
            Table = new ChartTable([SeriesHead, Effort, Gain], [.. Series.SelectMany(Rows)]),
        };
    }

    private static Shape ShapeOf(int series) => s_shapes[series % s_shapes.Length];

    private IEnumerable<Mark> Draw(CourseSeries series, int i)
    {
        // Nothing is gained between two steps.
        var stairs = series.Points.SelectMany((p, at) => at == 0 ? [p] : new[] { (p.Effort, series.Points[at - 1].Gain), p });
        yield return new LineMark([.. stairs]) { Style = $"l thin {ChartStyle.Stroke(i)}" };
        var last = series.Points[^1];
        yield return new PointMark(last.Effort, last.Gain, ShapeOf(i), 4) { Style = $"{ChartStyle.Fill(i)} edge", Tip = $"{series.Name}: {Effort} {Words.Number(last.Effort, 0)}, {Gain} {Text(last.Gain)}" };
    }

    private IEnumerable<ImmutableArray<string>> Rows(CourseSeries series)
    {
        var every = (series.Points.Length + MostRows - 1) / MostRows;
        return series.Points.Where((_, at) => at % every == 0 || at == series.Points.Length - 1)
            .Select(p => (ImmutableArray<string>)[series.Name, Words.Number(p.Effort, 0), Text(p.Gain)]);
    }

    private string Text(double gain) => Words.Number(gain, 4);
}
