using System.Collections.Immutable;
using DiplomacySim.Charts.Grammar;
using DiplomacySim.Charts.Marks;

namespace DiplomacySim.Charts.Kinds;

/// <summary>Counts that were forecast year by year, with their bands, and what came: inside the band or outside of it.</summary>
public sealed record CoverageChart : ChartKind
{
    /// <summary>The years, ascending.</summary>
    public required ImmutableArray<ForecastYear> Years { get; init; }

    /// <summary>What is counted: <c>steps</c>.</summary>
    public required string CountHead { get; init; }

    /// <summary>What the column of years is called.</summary>
    public required string YearHead { get; init; }

    /// <summary>What the ring is called: <c>forecast, mean</c>.</summary>
    public required string Forecast { get; init; }

    /// <summary>What the wide line is called: <c>90% of futures</c>.</summary>
    public required string Band { get; init; }

    /// <summary>What came, where the band holds it: <c>came, inside</c>.</summary>
    public required string Inside { get; init; }

    /// <summary>What came, where the band does not hold it: <c>came, outside</c>.</summary>
    public required string Outside { get; init; }

    /// <inheritdoc/>
    public override Chart ToChart() => new()
    {
        Title = Title,
        Subtitle = Subtitle,
        Description = Description,
        Note = Note,
        Legend =
        [
            new LegendEntry(Band, "l wide k6 q1", Shape.Line),
            new LegendEntry(Forecast, "ring k6", Shape.Circle),
            new LegendEntry(Inside, ChartStyle.Fill(0), Shape.Circle),
            new LegendEntry(Outside, ChartStyle.Fill(1), Shape.Diamond),
        ],
        Panels =
        [
            new Panel
            {
                X = new Axis(new BandScale([.. Years.Select(year => year.Name)])) { HasLine = true },
                Y = new Axis(LinearScale.Of(0, Years.Max(year => Math.Max(year.High, year.Observed)), Words.Number, leastStep: 1)) { HasGrid = true, Title = CountHead },
                Marks = [.. Years.SelectMany(Draw)],
                Height = width => Math.Min(280, width * 0.5),
                Right = 14,
            },
        ],
        Table = new ChartTable(
            [YearHead, Forecast, Band, Inside, Outside],
            [
                .. Years.Select(year => (ImmutableArray<string>)
                [
                    year.Name, Words.Number(year.Mean, 1), Range(year), year.IsCovered ? Whole(year.Observed) : "", year.IsCovered ? "" : Whole(year.Observed),
                ]),
            ]),
    };

    private IEnumerable<Mark> Draw(ForecastYear year, int x)
    {
        yield return new SegmentMark(x, year.Low, x, year.High) { Style = "l wide k6 q1" };
        yield return new PointMark(x, year.Mean, Shape.Circle, 3.5) { Style = "ring k6" };
        yield return new PointMark(x, year.Observed, year.IsCovered ? Shape.Circle : Shape.Diamond, 4.5)
        {
            Style = $"{ChartStyle.Fill(year.IsCovered ? 0 : 1)} edge",
            Tip = $"{year.Name}: {Words.Number(year.Mean, 1)} ({Range(year)}), {(year.IsCovered ? Inside : Outside)}: {Whole(year.Observed)}",
        };
    }

    private string Range(ForecastYear year) => Words.Range(Whole(year.Low), Whole(year.High));

    private string Whole(double value) => Words.Number(value, 0);
}
