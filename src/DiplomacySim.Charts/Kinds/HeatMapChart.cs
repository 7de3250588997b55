using System.Collections.Immutable;
using DiplomacySim.Charts.Grammar;
using DiplomacySim.Charts.Marks;

namespace DiplomacySim.Charts.Kinds;

/// <summary>Partners by years: the stronger the colour, the larger the share of futures in which a rung is reached. A group of years for each rung; grey where it is reached already.</summary>
public sealed record HeatMapChart : ChartKind
{
    private const double RowHeight = 17;

    /// <summary>The rungs that are reached or passed: a group of columns for each, from left to right.</summary>
    public required ImmutableArray<int> Groups { get; init; }

    /// <summary>Names a group by the name of its rung: <c>strategic or above</c>.</summary>
    public required Func<int, string> GroupName { get; init; }

    /// <summary>The columns of every group, such as years.</summary>
    public required ImmutableArray<string> Columns { get; init; }

    /// <summary>The rows, from the top.</summary>
    public required ImmutableArray<HeatRow> Rows { get; init; }

    /// <summary>The names of the rungs that samples show, lowest first.</summary>
    public required ImmutableArray<string> Tiers { get; init; }

    /// <summary>What the samples before the names mean: <c>tier now</c>.</summary>
    public required string TierHead { get; init; }

    /// <summary>What grey cells mean: <c>reached already</c>.</summary>
    public required string Reached { get; init; }

    /// <summary>What the rows are: <c>partner</c>.</summary>
    public required string RowHead { get; init; }

    /// <inheritdoc/>
    public override Chart ToChart() => new()
    {
        Title = Title,
        Subtitle = Subtitle,
        Description = Description,
        Note = Note,
        Legend = [.. Tiers.Select((tier, i) => new LegendEntry(i == 0 ? $"{TierHead}: {tier}" : tier, ChartStyle.Tier(i, Tiers.Length))), new LegendEntry(Reached, "done")],
        Panels =
        [
            new Panel
            {
                // Half a column between groups, and one before the first for the samples.
                X = new Axis(new LinearScale(-1, Place(Groups.Length - 1, Columns.Length - 1) + 0.5, [])) { HasLabels = false },
                Y = new Axis(new BandScale([.. Rows.Select(row => row.Name)], isReversed: true)),
                Marks = [.. Heads(), .. Rows.SelectMany(RowMarks)],
                Height = _ => Math.Max(1, Rows.Length) * RowHeight,
                Top = 35,
                Right = 2,
            },
        ],
        Table = new ChartTable(
            [RowHead, TierHead, .. Groups.SelectMany(group => Columns.Select(column => $"{GroupName(group)} {column}"))],
            [.. Rows.Select(row => (ImmutableArray<string>)[row.Name, Tiers[row.Tier], .. row.Shares.Select(Text)])])
        { WordColumns = 2 },
    };

    private string Text(double share) => double.IsNaN(share) ? Reached : Words.Percent(share);

    private double Place(int group, int column) => (group * (Columns.Length + 0.5)) + column + 0.25;

    private IEnumerable<Mark> Heads() =>
        Groups.SelectMany((group, i) => (Mark[])
        [
            new PointMark(Place(i, 0) - 0.5, -0.5, Shape.Square, 5.5) { Style = ChartStyle.Tier(group, Tiers.Length), Right = 6, Down = -24, Tip = GroupName(group) },
            new TextMark(Place(i, 0) - 0.5, -0.5, GroupName(group)) { Style = "b", Right = 16, Down = -24, MostWidth = Columns.Length * 0.9, Short = "" },
            .. Columns.Select((column, c) => c == Columns.Length - 1
                ? new TextMark(Place(i, c) + 0.5, -0.5, column) { Style = "m", Anchor = TextAnchor.End, Right = -2, Down = -8 }
                : new TextMark(Place(i, c), -0.5, column) { Style = "m", Anchor = TextAnchor.Middle, Down = -8, MostWidth = 1, Short = "" }),
        ]);

    private IEnumerable<Mark> RowMarks(HeatRow row, int y)
    {
        yield return new RectMark(-1, y - 0.5, -0.35, y + 0.5) { Style = ChartStyle.Tier(row.Tier, Tiers.Length), Inset = 2, Tip = Tiers[row.Tier] };
        for (var group = 0; group < Groups.Length; group++)
        {
            for (var column = 0; column < Columns.Length; column++)
            {
                var share = row.Shares[(group * Columns.Length) + column];
                var x = Place(group, column);
                if (double.IsNaN(share))
                {
                    yield return new RectMark(x - 0.5, y - 0.5, x + 0.5, y + 0.5) { Style = "done", Inset = 0.5 };
                }
                else if (share > 0)
                {
                    yield return new RectMark(x - 0.5, y - 0.5, x + 0.5, y + 0.5) { Style = "heat", Opacity = Math.Max(0.02, share), Inset = 0.5 };
                }

                if (column == Columns.Length - 1 && share >= 0.005)
                {
                    yield return new TextMark(x, y, Words.Percent(share)) { Style = share > 0.55 ? "sm on" : "sm", Anchor = TextAnchor.Middle, MostWidth = 1, Short = "", Size = 9.5 };
                }
            }

            var values = row.Shares.Skip(group * Columns.Length).Take(Columns.Length).Select((share, i) => $"{Columns[i]} {Text(share)}");
            yield return new RectMark(Place(group, 0) - 0.5, y - 0.5, Place(group, Columns.Length - 1) + 0.5, y + 0.5)
            {
                Style = "hit",
                Tip = $"{row.Name}, {GroupName(Groups[group])}: {string.Join(", ", values)}",
            };
        }
    }
}
