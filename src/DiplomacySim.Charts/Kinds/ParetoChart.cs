using System.Collections.Immutable;
using DiplomacySim.Charts.Grammar;
using DiplomacySim.Charts.Marks;

namespace DiplomacySim.Charts.Kinds;

/// <summary>Policies by two outcomes: those that no other betters in both are joined and named.</summary>
public sealed record ParetoChart : ChartKind
{
    private const int MostNamed = 12;

    /// <summary>The policies.</summary>
    public required ImmutableArray<ParetoPoint> Points { get; init; }

    /// <summary>The outcome to the right.</summary>
    public required string XHead { get; init; }

    /// <summary>The outcome upwards.</summary>
    public required string YHead { get; init; }

    /// <summary>What the efficient policies are called.</summary>
    public required string Efficient { get; init; }

    /// <summary>What the others are called.</summary>
    public required string Dominated { get; init; }

    /// <summary>What the rows are: <c>policy</c>.</summary>
    public required string PolicyHead { get; init; }

    /// <inheritdoc/>
    public override Chart ToChart()
    {
        var set = Points.Where(p => p.IsEfficient).OrderBy(p => p.X).ThenBy(p => p.Y).ToArray();
        return new Chart
        {
            Title = Title,
            Subtitle = Subtitle,
            Description = Description,
            Note = Note,
            Legend = [new LegendEntry(Efficient, "s0", Shape.Circle), new LegendEntry(Dominated, "s6 o3", Shape.Square)],
            Panels =
            [
                new Panel
                {
                    X = new Axis(Scale(Points.Select(p => p.X))) { HasGrid = true, Title = XHead },
                    Y = new Axis(Scale(Points.Select(p => p.Y))) { HasGrid = true, Title = YHead },
                    Marks =
                    [
                        new LineMark([.. set.Select(p => (p.X, p.Y))]) { Style = "l thin k0" },
                        .. Points.Where(p => !p.IsEfficient).Select(p => new PointMark(p.X, p.Y, Shape.Square, 3) { Style = "s6 o3", Tip = Tip(p) }),
                        .. set.Select(p => new PointMark(p.X, p.Y, Shape.Circle, 4.5) { Style = "s0 edge", Tip = Tip(p) }),
                        .. set.Length > MostNamed ? [] : set.Select(Label),
                    ],
                    Height = width => Math.Min(380, width * 0.66),
                    Right = 12,
                },
            ],
            Table = new ChartTable(
                [PolicyHead, XHead, YHead, ""],
                [.. Points.OrderByDescending(p => p.IsEfficient).ThenBy(p => p.X).Select(p => (ImmutableArray<string>)[p.Name, Number(p.X), Number(p.Y), p.IsEfficient ? Efficient : Dominated])]),
        };

        TextMark Label(ParetoPoint p, int i)
        {
            // Left of the middle names stand to the right, right of it to the left, so that they stay inside.
            var isRight = i * 2 >= set.Length;
            return new TextMark(p.X, p.Y, p.Name) { Style = "sm halo", Anchor = isRight ? TextAnchor.End : TextAnchor.Start, Right = isRight ? -8 : 8, Down = isRight ? 9 : -8 };
        }
    }

    private LinearScale Scale(IEnumerable<double> values)
    {
        var all = values.DefaultIfEmpty(0).ToArray();
        return LinearScale.Of(all.Min(), all.Max(), Words.Number);
    }

    private string Tip(ParetoPoint p) => $"{p.Name}: {XHead} {Number(p.X)}, {YHead} {Number(p.Y)}";

    private string Number(double value) => Words.Number(value, Math.Abs(value) >= 100 ? 0 : Math.Abs(value) >= 10 ? 1 : 2);
}
