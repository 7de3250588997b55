using System.Collections.Immutable;
using System.Globalization;
using DiplomacySim.Charts.Grammar;
using DiplomacySim.Charts.Marks;
using DiplomacySim.Model;

namespace DiplomacySim.Charts.Kinds;

/// <summary>One future: a lane for each partner with its visits, signatures and upgrades; the lane's colour is the rung it stands on.</summary>
public sealed record SwimLaneChart : ChartKind
{
    private const double LaneHeight = 22;

    /// <summary>The month before the first.</summary>
    public required Month From { get; init; }

    /// <summary>The last month.</summary>
    public required Month To { get; init; }

    /// <summary>The lanes, from the top.</summary>
    public required ImmutableArray<Lane> Lanes { get; init; }

    /// <summary>The names of the rungs, lowest first.</summary>
    public required ImmutableArray<string> Tiers { get; init; }

    /// <summary>The word for a visit.</summary>
    public required string Visit { get; init; }

    /// <summary>The word for signatures.</summary>
    public required string Signature { get; init; }

    /// <summary>The word for an upgrade.</summary>
    public required string Upgrade { get; init; }

    /// <summary>What the lanes are: <c>partner</c>.</summary>
    public required string LaneHead { get; init; }

    /// <summary>What the column of months is called: <c>month</c>.</summary>
    public required string MonthHead { get; init; }

    /// <summary>What the column of events is called.</summary>
    public required string EventHead { get; init; }

    /// <inheritdoc/>
    public override Chart ToChart() => new()
    {
        Title = Title,
        Subtitle = Subtitle,
        Description = Description,
        Note = Note,
        Legend =
        [
            new LegendEntry(Visit, "ring k6", Shape.Circle),
            new LegendEntry(Signature, "s2", Shape.Triangle),
            new LegendEntry(Upgrade, "s1 edge", Shape.Diamond),
            .. Tiers.Select((tier, i) => new LegendEntry(tier, ChartStyle.Tier(i, Tiers.Length))),
        ],
        Panels =
        [
            new Panel
            {
                X = new Axis(TimeScale.Of(From, To)) { HasGrid = true },
                Y = new Axis(new BandScale([.. Lanes.Select(lane => lane.Name)], isReversed: true)),
                Marks = [.. Lanes.SelectMany(Marks)],
                Height = _ => Math.Max(1, Lanes.Length) * LaneHeight,
                Right = 10,
            },
        ],
        Table = new ChartTable(
            [LaneHead, MonthHead, EventHead],
            [.. Lanes.SelectMany(lane => lane.Events.Select(e => (ImmutableArray<string>)[lane.Name, Words.Month(e.Month), Text(e)]))])
        { WordColumns = 3 },
    };

    private IEnumerable<Mark> Marks(Lane lane, int y)
    {
        var (start, tier) = (From, lane.TierAtStart);
        foreach (var upgrade in lane.Events.Where(e => e.Kind == LaneEventKind.Upgrade))
        {
            yield return Stretch(start, upgrade.Month, tier, y);
            (start, tier) = (upgrade.Month, upgrade.Tier);
        }

        yield return Stretch(start, To, tier, y);
        foreach (var e in lane.Events.OrderBy(e => e.Kind))
        {
            var tip = $"{lane.Name}, {Words.Month(e.Month)}: {Text(e)}";
            yield return e.Kind switch
            {
                LaneEventKind.Visit => new PointMark(e.Month.Index, y, Shape.Circle, 3.2) { Style = "ring k6", Tip = tip },
                LaneEventKind.Signature => new PointMark(e.Month.Index, y + 0.3, Shape.Triangle, 2.4 + Math.Min(2, 0.4 * e.Count)) { Style = "s2", Tip = tip },
                _ => new PointMark(e.Month.Index, y, Shape.Diamond, 5.5) { Style = "s1 edge", Tip = tip },
            };
        }
    }

    private RectMark Stretch(Month from, Month to, int tier, int y) =>
        new(from.Index, y - 0.14, to.Index, y + 0.14) { Style = ChartStyle.Tier(tier, Tiers.Length), Tip = Tiers[tier] };

    private string Text(LaneEvent e) => e.Kind switch
    {
        LaneEventKind.Visit => Visit,
        LaneEventKind.Signature => e.Count == 1 ? Signature : string.Create(CultureInfo.InvariantCulture, $"{Signature} {e.Count}"),
        _ => $"{Upgrade}: {Tiers[e.Tier]}",
    };
}
