using System.Collections.Immutable;
using DiplomacySim.Charts.Grammar;
using DiplomacySim.Charts.Marks;
using DiplomacySim.Model;

namespace DiplomacySim.Charts.Kinds;

/// <summary>Counts over time, with the bands of half and of 90% of futures: a panel for each thing counted.</summary>
public sealed record FanChart : ChartKind
{
    /// <summary>The panels; all have the same policies in the same order.</summary>
    public required ImmutableArray<FanPanel> Panels { get; init; }

    /// <summary>What the line is called: <c>median</c>.</summary>
    public required string Median { get; init; }

    /// <summary>What the inner band is called: <c>half of futures</c>.</summary>
    public required string Half { get; init; }

    /// <summary>What the outer band is called: <c>90% of futures</c>.</summary>
    public required string Most { get; init; }

    /// <summary>What the column of months is called in the table.</summary>
    public required string MonthHead { get; init; }

    /// <summary>What the column of panels is called in the table.</summary>
    public required string CountHead { get; init; }

    /// <inheritdoc/>
    public override Chart ToChart()
    {
        var isSingle = Panels.All(panel => panel.Series.Length == 1);
        return new Chart
        {
            Title = Title,
            Subtitle = Subtitle,
            Description = Description,
            Note = Note,
            Columns = 2,
            Panels = [.. Panels.Select(Draw)],
            Table = MakeTable(isSingle),
            Legend =
            [
                .. isSingle ? [new LegendEntry(Median, "l k0", Shape.Line)] : Panels[0].Series.Select((series, i) => new LegendEntry(series.Name, $"l {ChartStyle.Stroke(i)}", Shape.Line)),
                new LegendEntry(Half, "s0") { Opacity = 0.44 },
                new LegendEntry(Most, "s0") { Opacity = 0.16 },
            ],
        };
    }

    private Panel Draw(FanPanel panel)
    {
        var all = panel.Series.SelectMany(series => series.Points).ToArray();
        var first = panel.Series[0].Points;
        var (from, to) = (all.Min(point => point.Month), all.Max(point => point.Month));
        var marks = ImmutableArray.CreateBuilder<Mark>();
        marks.Add(new AreaMark([.. first.Select(p => ((double)p.Month.Index, p.P05, p.P95))]) { Style = "s0 o1" });
        marks.Add(new AreaMark([.. first.Select(p => ((double)p.Month.Index, p.P25, p.P75))]) { Style = "s0 o2" });
        for (var i = panel.Series.Length - 1; i >= 0; i--)
        {
            marks.Add(new LineMark([.. panel.Series[i].Points.Select(p => ((double)p.Month.Index, p.P50))]) { Style = $"l {ChartStyle.Stroke(i)}" });
        }

        var last = first[^1];
        marks.Add(new TextMark(last.Month.Index, last.P50, Text(last.P50)) { Style = "b", Right = 6 });
        if (last.P95 > last.P05)
        {
            marks.Add(new TextMark(last.Month.Index, last.P50, Words.Range(Text(last.P05), Text(last.P95))) { Style = "m sm", Right = 6, Down = 13 });
        }

        marks.AddRange(Tips(panel, from, to));
        var low = all.Min(point => point.P05);
        var high = all.Max(point => point.P95);

        // A fan begins at 0 where that costs little of its height.
        return new Panel
        {
            Title = panel.Title,
            X = new Axis(TimeScale.Of(from, to, 6)) { HasLine = true },
            Y = new Axis(LinearScale.Of(low <= (high - low) * 1.5 ? 0 : low, high, Words.Number, 4, leastStep: 1)) { HasGrid = true },
            Marks = marks.ToImmutable(),
            Right = 12 + Rendering.TextWidth.Of(Words.Range(Text(last.P05), Text(last.P95)), 10.5),
            Height = width => Math.Clamp(width * 0.52, 120, 170),
        };
    }

    // A strip for every year says what its end looks like.
    private IEnumerable<Mark> Tips(FanPanel panel, Month from, Month to)
    {
        var (low, high) = (panel.Series.Min(s => s.Points.Min(p => p.P05)), panel.Series.Max(s => s.Points.Max(p => p.P95)));
        var before = from;
        foreach (var point in panel.Series[0].Points.Where(p => p.Month > from && (p.Month.Number == 12 || p.Month == to)))
        {
            var lines = panel.Series.Select(series => (series.Name, Point: series.Points.FirstOrDefault(p => p.Month == point.Month)))
                .Select(s => $"{(panel.Series.Length > 1 ? s.Name + ": " : "")}{Band(s.Point)}");
            yield return new RectMark(before.Index, low, point.Month.Index, high) { Style = "hit", Tip = $"{Words.Month(point.Month)}: {string.Join("; ", lines)}" };
            before = point.Month;
        }
    }

    private ChartTable MakeTable(bool isSingle)
    {
        var rows = from panel in Panels
                   from series in panel.Series
                   from point in series.Points
                   where point.Month.Number == 12 || point.Month == series.Points[^1].Month || point.Month == series.Points[0].Month
                   select (ImmutableArray<string>)
                   [
                       panel.Title,
                       .. isSingle ? Array.Empty<string>() : [series.Name],
                       Words.Month(point.Month),
                       Text(point.P50),
                       Words.Range(Text(point.P25), Text(point.P75)),
                       Words.Range(Text(point.P05), Text(point.P95)),
                   ];
        return new ChartTable([CountHead, .. isSingle ? Array.Empty<string>() : [""], MonthHead, Median, Half, Most], [.. rows]) { WordColumns = isSingle ? 2 : 3 };
    }

    private string Band(FanPoint point) => $"{Text(point.P50)} ({Words.Range(Text(point.P05), Text(point.P95))})";

    private string Text(double value) => Words.Number(value, 0);
}
