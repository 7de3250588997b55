using System.Collections.Immutable;
using DiplomacySim.Charts.Grammar;
using DiplomacySim.Charts.Marks;

namespace DiplomacySim.Charts.Kinds;

/// <summary>The box that a search (PRIM) found, over the cases of two inputs: those of interest stand out.</summary>
public sealed record BoxScatterChart : ChartKind
{
    /// <summary>The cases.</summary>
    public required ImmutableArray<ScatterPoint> Points { get; init; }

    /// <summary>The box's limits of the input to the right.</summary>
    public required (double Low, double High) BoxX { get; init; }

    /// <summary>The box's limits of the input upwards.</summary>
    public required (double Low, double High) BoxY { get; init; }

    /// <summary>The input to the right.</summary>
    public required string XHead { get; init; }

    /// <summary>The input upwards.</summary>
    public required string YHead { get; init; }

    /// <summary>What the cases of interest are.</summary>
    public required string OfInterest { get; init; }

    /// <summary>What the other cases are.</summary>
    public required string Other { get; init; }

    /// <summary>What the box is called.</summary>
    public required string Box { get; init; }

    /// <summary>What the column of counts is called.</summary>
    public required string CountHead { get; init; }

    /// <inheritdoc/>
    public override Chart ToChart()
    {
        var x = Axis(Points.Select(p => p.X), XHead, Words);
        var y = Axis(Points.Select(p => p.Y), YHead, Words);
        var (left, right) = Cut(BoxX, (LinearScale)x.Scale);
        var (bottom, top) = Cut(BoxY, (LinearScale)y.Scale);
        return new Chart
        {
            Title = Title,
            Subtitle = Subtitle,
            Description = Description,
            Note = Note,
            Legend = [new LegendEntry(OfInterest, "s1", Shape.Circle), new LegendEntry(Other, "s6", Shape.Square) { Opacity = 0.4 }, new LegendEntry(Box, "box")],
            Panels =
            [
                new Panel
                {
                    X = x,
                    Y = y,
                    Marks =
                    [
                        new RectMark(left, bottom, right, top) { Style = "box" },
                        .. Points.Where(p => !p.IsOfInterest).Select(p => new PointMark(p.X, p.Y, Shape.Square, 1.7) { Style = "s6 o2" }),
                        .. Points.Where(p => p.IsOfInterest).Select(p => new PointMark(p.X, p.Y, Shape.Circle, 2.4) { Style = "s1 o4" }),
                    ],
                    Height = width => Math.Min(400, width * 0.68),
                },
            ],
            Table = new ChartTable(
                ["", OfInterest, CountHead],
                [Row(Box, Points.Where(p => IsInside(p))), Row("-", Points.Where(p => !IsInside(p)))]),
        };
    }

    private static Axis Axis(IEnumerable<double> values, string title, ChartWords words)
    {
        var all = values.DefaultIfEmpty(0).ToArray();
        return new Axis(LinearScale.Of(all.Min(), all.Max(), words.Number)) { HasGrid = true, Title = title };
    }

    private static (double Low, double High) Cut((double Low, double High) box, LinearScale scale) => (Math.Max(box.Low, scale.Low), Math.Min(box.High, scale.High));

    private bool IsInside(ScatterPoint p) => p.X >= BoxX.Low && p.X <= BoxX.High && p.Y >= BoxY.Low && p.Y <= BoxY.High;

    private ImmutableArray<string> Row(string name, IEnumerable<ScatterPoint> points)
    {
        var all = points.ToArray();
        return [name, Words.Number(all.Count(p => p.IsOfInterest), 0), Words.Number(all.Length, 0)];
    }
}
