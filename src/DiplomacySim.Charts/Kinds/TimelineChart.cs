using System.Collections.Immutable;
using DiplomacySim.Charts.Grammar;
using DiplomacySim.Charts.Marks;
using DiplomacySim.Model;

namespace DiplomacySim.Charts.Kinds;

/// <summary>The recorded past with the forecast attached: partners on each rung or above it, and every step below.</summary>
public sealed record TimelineChart : ChartKind
{
    /// <summary>The first month of the record.</summary>
    public required Month From { get; init; }

    /// <summary>The month at whose end the record stops and the forecast begins.</summary>
    public required Month Now { get; init; }

    /// <summary>The last month of the forecast.</summary>
    public required Month To { get; init; }

    /// <summary>What is counted: the widest first.</summary>
    public required ImmutableArray<TimelineSeries> Series { get; init; }

    /// <summary>The steps of the past, by month.</summary>
    public required ImmutableArray<TimelineStep> Steps { get; init; }

    /// <summary>The names of the rungs, lowest first.</summary>
    public required ImmutableArray<string> Tiers { get; init; }

    /// <summary>The word for the past: <c>record</c>.</summary>
    public required string Record { get; init; }

    /// <summary>The word for the future: <c>forecast</c>.</summary>
    public required string Forecast { get; init; }

    /// <summary>What the inner band is.</summary>
    public required string Half { get; init; }

    /// <summary>What the outer band is.</summary>
    public required string Most { get; init; }

    /// <summary>The title of the steps: <c>steps taken</c>.</summary>
    public required string StepHead { get; init; }

    /// <summary>What the column of years is called.</summary>
    public required string YearHead { get; init; }

    /// <inheritdoc/>
    public override Chart ToChart()
    {
        var time = TimeScale.Of(From, To, 10);
        var top = Series.Max(s => Math.Max(s.Past.Select(p => p.Count).DefaultIfEmpty(0).Max(), s.Future.Max(p => p.P95)));
        var right = 16 + Series.Max(s => Math.Max(Rendering.TextWidth.Of(Band(s.Future[^1]), 10.5), Rendering.TextWidth.Of(Number(s.Future[^1].P50))));
        return new Chart
        {
            Title = Title,
            Subtitle = Subtitle,
            Description = Description,
            Note = Note,
            Legend =
            [
                .. Series.Select((s, i) => new LegendEntry(s.Name, $"l {ChartStyle.Stroke(Colour(i))}", Shape.Line)),
                new LegendEntry(Half, "s6") { Opacity = 0.44 },
                new LegendEntry(Most, "s6") { Opacity = 0.16 },
            ],
            Panels =
            [
                new Panel
                {
                    X = new Axis(time) { HasLine = true },
                    Y = new Axis(LinearScale.Of(0, top, Words.Number, 5, leastStep: 1)) { HasGrid = true },
                    Marks =
                    [
                        new SegmentMark(Now.Index, 0, Now.Index, top) { Style = "rule dash" },
                        new TextMark(Now.Index, top, Record) { Style = "m sm", Anchor = TextAnchor.End, Right = -6, Down = 4 },
                        new TextMark(Now.Index, top, Forecast) { Style = "m sm", Right = 6, Down = 4 },
                        .. Series.SelectMany(Draw),
                    ],
                    Height = width => Math.Clamp(width * 0.42, 180, 280),
                    Right = right,
                },
                new Panel
                {
                    Title = StepHead,
                    X = new Axis(time) { HasLabels = false },
                    // The rows have the order and the colours of the lines above.
                    Y = new Axis(new BandScale([.. Tiers.Skip(1)], isReversed: true)) { HasLabels = false },
                    Marks =
                    [
                        .. Steps.Select(step => new SegmentMark(step.Month.Index, step.Tier - 1.34, step.Month.Index, step.Tier - 0.66)
                        {
                            Style = $"l step {ChartStyle.Stroke(StepColour(step.Tier))}",
                            Tip = $"{Words.Month(step.Month)}: {step.Partner}, {Tiers[step.Tier]}",
                        }),
                        new SegmentMark(Now.Index, -0.5, Now.Index, Tiers.Length - 1.5) { Style = "rule dash" },
                    ],
                    Height = _ => (Tiers.Length - 1) * 18,
                    Right = right,
                },
            ],
            Table = MakeTable(),
        };
    }

    private static int Colour(int series) => series == 1 ? 2 : series == 2 ? 1 : series;

    // A step has the colour of the line that it first raises.
    private int StepColour(int tier)
    {
        var index = Array.FindIndex([.. Series], s => s.Tier == tier);
        return Colour(Math.Max(0, index));
    }

    private IEnumerable<Mark> Draw(TimelineSeries series, int i)
    {
        var colour = Colour(i);
        var (fill, stroke) = (ChartStyle.Fill(colour), ChartStyle.Stroke(colour));
        yield return new AreaMark([.. series.Future.Select(p => ((double)p.Month.Index, p.P05, p.P95))]) { Style = $"{fill} o1" };
        yield return new AreaMark([.. series.Future.Select(p => ((double)p.Month.Index, p.P25, p.P75))]) { Style = $"{fill} o2" };
        yield return new LineMark([.. Stairs(series)]) { Style = $"l {stroke}" };
        yield return new LineMark([.. series.Future.Select(p => ((double)p.Month.Index, p.P50))]) { Style = $"l {stroke}" };
        var last = series.Future[^1];
        yield return new TextMark(last.Month.Index, last.P50, Number(last.P50)) { Style = "b", Right = 6 };
        yield return new TextMark(last.Month.Index, last.P50, Band(last)) { Style = "m sm", Right = 6, Down = 13 };
    }

    private IEnumerable<(double X, double Y)> Stairs(TimelineSeries series)
    {
        var count = 0;
        foreach (var (month, next) in series.Past)
        {
            yield return (month.Index, count);
            yield return (month.Index, next);
            count = next;
        }

        yield return (Now.Index, count);
    }

    private ChartTable MakeTable()
    {
        var years = Enumerable.Range(From.Year, To.Year - From.Year + 1).Select(year => new Month(year, 12)).Where(month => month <= To).ToArray();
        return new ChartTable(
            [YearHead, .. Series.Select(s => s.Name)],
            [
                .. years.Select(end => (ImmutableArray<string>)
                [
                    end.Year.ToString(System.Globalization.CultureInfo.InvariantCulture),
                    .. Series.Select(s => end <= Now
                        ? Number(s.Past.Where(p => p.Month <= end).Select(p => p.Count).DefaultIfEmpty(0).Last())
                        : s.Future.Where(p => p.Month == end).Select(p => $"{Number(p.P50)} ({Band(p)})").FirstOrDefault("")),
                ]),
            ]);
    }

    private string Band(FanPoint point) => Words.Range(Number(point.P05), Number(point.P95));

    private string Number(double value) => Words.Number(value, 0);
}
