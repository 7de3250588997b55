using System.Collections.Immutable;
using System.Globalization;
using DiplomacySim.Charts.Grammar;
using DiplomacySim.Charts.Marks;
using DiplomacySim.Model;

namespace DiplomacySim.Charts.Kinds;

/// <summary>The standing of one partner: the rungs that it held in the record, its visits, and how likely each rung is from then on.</summary>
public sealed record StandingChart : ChartKind
{
    /// <summary>A rung that is less likely is not drawn.</summary>
    private const double LeastShare = 0.005;

    /// <summary>The first month of the record.</summary>
    public required Month From { get; init; }

    /// <summary>The month at whose end the record stops and the forecast begins.</summary>
    public required Month Now { get; init; }

    /// <summary>The names of the rungs, lowest first.</summary>
    public required ImmutableArray<string> Tiers { get; init; }

    /// <summary>The rung from each month on, ascending; the first one at <see cref="From"/>.</summary>
    public required ImmutableArray<(Month Month, int Tier)> Past { get; init; }

    /// <summary>The months of recorded visits, ascending.</summary>
    public required ImmutableArray<Month> Visits { get; init; }

    /// <summary>The forecast, by month; one at least.</summary>
    public required ImmutableArray<StandingShares> Future { get; init; }

    /// <summary>The word for the past: <c>record</c>.</summary>
    public required string Record { get; init; }

    /// <summary>The word for the future: <c>forecast</c>.</summary>
    public required string Forecast { get; init; }

    /// <summary>What the points on the line are: <c>visit</c>.</summary>
    public required string Visit { get; init; }

    /// <summary>What the column of years is called.</summary>
    public required string YearHead { get; init; }

    /// <inheritdoc/>
    public override Chart ToChart()
    {
        var last = Future[^1];
        var top = Tiers.Length - 0.5;
        return new Chart
        {
            Title = Title,
            Subtitle = Subtitle,
            Description = Description,
            Note = Note,
            Legend = Visits.IsEmpty ? [] : [new LegendEntry(Visit, "s1", Shape.Circle)],
            Panels =
            [
                new Panel
                {
                    X = new Axis(TimeScale.Of(From, last.Month, 10)) { HasLine = true },
                    Y = new Axis(new BandScale(Tiers)),
                    Marks =
                    [
                        .. Future.SelectMany((end, i) => Cells(i == 0 ? Now : Future[i - 1].Month, end)),
                        new SegmentMark(Now.Index, -0.5, Now.Index, top) { Style = "rule dash" },
                        new TextMark(Now.Index, top, Record) { Style = "m sm", Anchor = TextAnchor.End, Right = -6, Down = -5 },
                        new TextMark(Now.Index, top, Forecast) { Style = "m sm", Right = 6, Down = -5 },
                        new LineMark([.. Stairs()]) { Style = "l k0" },
                        .. Visits.Select(month => new PointMark(month.Index, TierAt(month), Shape.Circle, 2.6) { Style = "s1 edge", Tip = $"{Visit}: {Words.Month(month)}" }),
                        .. last.Shares.Select((share, tier) => (share, tier)).Where(s => s.share >= LeastShare)
                            .Select(s => new TextMark(last.Month.Index, s.tier, Words.Percent(s.share)) { Style = "sm", Right = 6, Down = 4 }),
                    ],
                    Height = _ => Tiers.Length * 36,
                    Top = 18,
                    Right = 44,
                },
            ],
            Table = MakeTable(),
        };
    }

    private IEnumerable<Mark> Cells(Month from, StandingShares end) => end.Shares.Select((share, tier) => (share, tier)).Where(s => s.share >= LeastShare)
        .Select(s => (Mark)new RectMark(from.Index, s.tier - 0.46, end.Month.Index, s.tier + 0.46)
        {
            Style = "s0",
            Opacity = 0.06 + (0.74 * s.share),
            Tip = $"{Words.Month(end.Month)}: {Tiers[s.tier]} {Words.Percent(s.share)}",
        });

    private IEnumerable<(double X, double Y)> Stairs()
    {
        for (var i = 0; i < Past.Length; i++)
        {
            yield return (Past[i].Month.Index, Past[Math.Max(0, i - 1)].Tier);
            yield return (Past[i].Month.Index, Past[i].Tier);
        }

        yield return (Now.Index, Past[^1].Tier);
    }

    private int TierAt(Month month) => Past.Where(p => p.Month <= month).Select(p => p.Tier).DefaultIfEmpty(Past[0].Tier).Last();

    private ChartTable MakeTable() => new(
        [YearHead, .. Tiers],
        [
            .. Enumerable.Range(From.Year, Now.Year - From.Year + 1).Select(year => new Month(year, 12)).Where(month => month <= Now)
                .Select(month => Row(month, tier => tier == TierAt(month) ? "●" : "")),
            .. Future.Select(end => Row(end.Month, tier => Words.Percent(end.Shares[tier]))),
        ]);

    private ImmutableArray<string> Row(Month month, Func<int, string> cell) =>
        [month.Year.ToString(CultureInfo.InvariantCulture), .. Enumerable.Range(0, Tiers.Length).Select(cell)];
}
