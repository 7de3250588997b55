namespace DiplomacySim.Model.Tests;

public sealed class MonthTests
{
    [Theory]
    [InlineData(1, 1, 12)]
    [InlineData(2026, 1, 24312)]
    [InlineData(2026, 12, 24323)]
    [InlineData(9999, 12, 119999)]
    public void Constructor_YearAndNumber_GiveTheIndex(int year, int number, int index)
    {
        var month = new Month(year, number);

        Assert.Equal(index, month.Index);
        Assert.Equal(year, month.Year);
        Assert.Equal(number, month.Number);
        Assert.Equal(month, Month.FromIndex(index));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(10000, 1)]
    [InlineData(2026, 0)]
    [InlineData(2026, 13)]
    [InlineData(-1, 1)]
    public void Constructor_OutOfRange_IsRefused(int year, int number) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Month(year, number));

    [Theory]
    [InlineData("2026-04", 2026, 4)]
    [InlineData("0001-01", 1, 1)]
    [InlineData("9999-12", 9999, 12)]
    public void TryParse_Month_IsReadAndWrittenBack(string text, int year, int number)
    {
        Assert.True(Month.TryParse(text, out var month));
        Assert.Equal(new Month(year, number), month);
        Assert.Equal(text, month.ToString());
        Assert.Equal(month, Month.Parse(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("2026")]
    [InlineData("2026-4")]
    [InlineData("2026-13")]
    [InlineData("2026-00")]
    [InlineData("0000-01")]
    [InlineData("2026/04")]
    [InlineData("2026-04-10")]
    [InlineData(" 2026-4")]
    [InlineData("+026-04")]
    [InlineData("2026- 4")]
    public void TryParse_NoMonth_IsRefused(string text)
    {
        Assert.False(Month.TryParse(text, out _));
        Assert.Contains(text, Assert.Throws<FormatException>(() => Month.Parse(text)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(2026, 1, 11, 2026, 12)]
    [InlineData(2026, 1, 12, 2027, 1)]
    [InlineData(2026, 1, -1, 2025, 12)]
    [InlineData(2026, 6, 0, 2026, 6)]
    public void Addition_Months_CrossesYears(int year, int number, int months, int expectedYear, int expectedNumber)
    {
        var sum = new Month(year, number) + months;

        Assert.Equal(new Month(expectedYear, expectedNumber), sum);
        Assert.Equal(months, sum - new Month(year, number));
    }

    [Fact]
    public void Comparison_EarlierAndLater_FollowTheCalendar()
    {
        Month december = new(2025, 12), january = new(2026, 1);

        Assert.True(december < january && january > december);
        Assert.True(december <= january && january >= december);
        Assert.True(december.CompareTo(january) < 0);
        Assert.False(january < new Month(2026, 1) || january > new Month(2026, 1));
        Assert.True(january <= new Month(2026, 1) && january >= new Month(2026, 1));
    }

    [Fact]
    public void FromIndex_Negative_IsRefused() => Assert.Throws<ArgumentOutOfRangeException>(() => Month.FromIndex(-1));
}
