using System.Collections.Immutable;
using DiplomacySim.Charts.Grammar;
using DiplomacySim.Charts.Marks;
using DiplomacySim.Charts.Rendering;

namespace DiplomacySim.Charts.Kinds;

/// <summary>Policies by metrics: the rank of each, the strongest colour for the best, with the ranks that it may have instead; below, how stable each metric's order is.</summary>
public sealed record RankMapChart : ChartKind
{
    private const double RowHeight = 34;
    private const double HeadSize = 10.5;

    /// <summary>An order below it is drawn as unstable.</summary>
    public const double Stable = 0.9;

    /// <summary>The metrics, from left to right.</summary>
    public required ImmutableArray<string> Metrics { get; init; }

    /// <summary>The policies, from the top.</summary>
    public required ImmutableArray<RankRow> Rows { get; init; }

    /// <summary>How many policies are ranked, which may be more than are drawn.</summary>
    public required int Ranked { get; init; }

    /// <summary>By metric: Kendall's tau between its order and those of resamples, -1 to 1; NaN where all policies are alike.</summary>
    public required ImmutableArray<double> Stability { get; init; }

    /// <summary>What the rows are: <c>policy</c>.</summary>
    public required string RowHead { get; init; }

    /// <summary>What the strongest cells are: <c>the best</c>.</summary>
    public required string BestHead { get; init; }

    /// <summary>What the palest cells are: <c>the last</c>.</summary>
    public required string LastHead { get; init; }

    /// <summary>What grey cells mean: <c>all alike</c>.</summary>
    public required string Alike { get; init; }

    /// <summary>What the last row is: <c>stability of the order</c>.</summary>
    public required string StabilityHead { get; init; }

    /// <summary>What its other colour means: <c>unstable</c>.</summary>
    public required string Unstable { get; init; }

    /// <inheritdoc/>
    public override Chart ToChart() => new()
    {
        Title = Title,
        Subtitle = Subtitle,
        Description = Description,
        Note = Note,
        Legend =
        [
            new LegendEntry(BestHead, "heat") { Opacity = Strength(1) },
            new LegendEntry(LastHead, "heat") { Opacity = Strength(Ranked) },
            .. Rows.Any(row => row.Cells.Any(cell => cell.Rank == 0)) ? [new LegendEntry(Alike, "done")] : Array.Empty<LegendEntry>(),
            new LegendEntry(StabilityHead, "s6"),
            .. Stability.Any(IsUnstable) ? [new LegendEntry(Unstable, "s1")] : Array.Empty<LegendEntry>(),
        ],
        Panels =
        [
            new Panel
            {
                X = new Axis(new BandScale(Metrics)) { HasLabels = false },
                Y = new Axis(new BandScale([.. Rows.Select(row => row.Name), StabilityHead], isReversed: true)),
                Marks = [.. Metrics.Select(Head), .. Rows.SelectMany((row, y) => row.Cells.SelectMany((cell, x) => Draw(row, cell, x, y))), .. Stability.SelectMany(Foot)],
                Height = _ => (Rows.Length + 1) * RowHeight,
                Top = 10 + Metrics.Max(metric => TextWidth.Of(metric, HeadSize)),
                Right = 2,
            },
        ],
        Table = new ChartTable(
            [RowHead, .. Metrics],
            [
                .. Rows.Select(row => (ImmutableArray<string>)[row.Name, .. row.Cells.Select(Text)]),
                [StabilityHead, .. Stability.Select(Text)],
            ]),
    };

    private static bool IsUnstable(double stability) => stability < Stable;

    /// <summary>The best stands out; the others lie so far from it that dark letters can be read on them.</summary>
    private double Strength(int rank) => rank == 1 ? 0.95 : 0.06 + (0.4 * (Ranked - rank) / Math.Max(1, Ranked - 2));

    private static TextMark Head(string metric, int x) => new(x, -0.5, metric) { Style = "sm", Size = HeadSize, Angle = -90, Down = -5 };

    private IEnumerable<Mark> Draw(RankRow row, RankCell cell, int x, int y)
    {
        var isBest = cell.Rank == 1;
        var hasRange = cell.Rank > 0 && cell.Least < cell.Largest;
        yield return new RectMark(x - 0.5, y - 0.5, x + 0.5, y + 0.5) { Style = cell.Rank == 0 ? "done" : "heat", Opacity = cell.Rank == 0 ? 1 : Strength(cell.Rank), Inset = 1 };
        yield return new TextMark(x, y, cell.Rank == 0 ? "=" : Words.Number(cell.Rank, 0)) { Style = isBest ? "b on" : "b", Anchor = TextAnchor.Middle, Down = hasRange ? -6 : 0 };
        if (hasRange)
        {
            yield return new TextMark(x, y, $"{Words.Number(cell.Least, 0)}–{Words.Number(cell.Largest, 0)}") { Style = isBest ? "code on" : "code", Size = 8.5, Anchor = TextAnchor.Middle, Down = 8, MostWidth = 1, Short = "" };
        }

        yield return new RectMark(x - 0.5, y - 0.5, x + 0.5, y + 0.5) { Style = "hit", Tip = $"{row.Name}, {Metrics[x]}: {Text(cell)}" };
    }

    private IEnumerable<Mark> Foot(double stability, int x)
    {
        var y = Rows.Length;
        yield return new RectMark(x - 0.5, y - 0.5, x + 0.5, y + 0.5) { Style = "absent", Inset = 1 };
        if (!double.IsNaN(stability))
        {
            var share = Math.Clamp(stability, 0, 1);
            yield return new RectMark(x - 0.3, y + 0.44 - (0.5 * share), x + 0.3, y + 0.44) { Style = IsUnstable(stability) ? "s1" : "s6" };
            yield return new TextMark(x, y, Text(stability)) { Style = "code", Size = 8.5, Anchor = TextAnchor.Middle, Down = -10, MostWidth = 1.1, Short = "" };
        }

        yield return new RectMark(x - 0.5, y - 0.5, x + 0.5, y + 0.5) { Style = "hit", Tip = $"{Metrics[x]}, {StabilityHead}: {Text(stability)}" };
    }

    private string Text(RankCell cell) => cell.Rank == 0 ? Alike
        : cell.Least == cell.Largest ? Words.Number(cell.Rank, 0)
        : $"{Words.Number(cell.Rank, 0)} ({Words.Range(Words.Number(cell.Least, 0), Words.Number(cell.Largest, 0))})";

    private string Text(double stability) => double.IsNaN(stability) ? Alike : Words.Number(stability, 2);
}
