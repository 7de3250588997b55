using DiplomacySim.Charts.Kinds;

namespace DiplomacySim.Charts.Tests.Kinds;

public sealed class FanChartTests
{
    [Fact]
    public void ToSvg_TwoPanels_IsTheApprovedPicture() => Approved.Equal("fan", Sample().ToChart().ToSvg(new ChartOutput()));

    [Fact]
    public void ToSvg_Narrow_IsTheApprovedPicture() =>
        Approved.Equal("fan-narrow", Sample().ToChart().ToSvg(new ChartOutput { Width = ChartOutput.Narrow, HasTitle = false, IsFile = false, IdPrefix = "x" }));

    [Fact]
    public void ToChart_Table_HasStartYearEndsAndEnd()
    {
        var table = Sample().ToChart().Table;

        Assert.Equal(["tier", "month", "median", "half", "90%"], table.Columns.AsEnumerable());
        Assert.Equal(["strategic", "2025-12", "14", "14 to 14", "14 to 14"], table.Rows[0].AsEnumerable());
        Assert.Equal(["2025-12", "2026-12", "2027-12", "2028-06"], table.Rows.Take(4).Select(row => row[1]));
        Assert.Equal(8, table.Rows.Length);
    }

    [Fact]
    public void ToSvg_SixtyMonthsOfFourPanels_IsSmall()
    {
        var chart = Sample(61) with { Panels = [.. Enumerable.Range(0, 4).Select(i => Panel($"tier {i}", 61, 10 * i))] };

        Assert.InRange(chart.ToChart().ToSvg(new ChartOutput { IsFile = false }).Length, 5_000, 14_000);
    }

    private static FanChart Sample(int months = 31) => new()
    {
        Title = "Countries per tier",
        Subtitle = "base; 1,000 futures",
        Description = "strategic in 2028-06: median 20.",
        Panels = [Panel("strategic", months, 14), Panel("comprehensive & <above>", months, 42)],
        Words = Words.English,
        Median = "median",
        Half = "half",
        Most = "90%",
        MonthHead = "month",
        CountHead = "tier",
    };

    private static FanPanel Panel(string title, int months, int start) => new(
        title,
        [
            new FanSeries("base", [.. Enumerable.Range(0, months).Select(i => new FanPoint(Words.Month(2025, 12) + i, start + (i / 10), start + (i / 7), start + (i / 5), start + (i / 4), start + (i / 3)))]),
        ]);
}
