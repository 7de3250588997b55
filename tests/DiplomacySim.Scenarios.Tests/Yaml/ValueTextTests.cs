using DiplomacySim.Scenarios.Yaml;

namespace DiplomacySim.Scenarios.Tests.Yaml;

public sealed class ValueTextTests
{
    [Theory]
    [InlineData("0", 0)]
    [InlineData("0.70", 0.7)]
    [InlineData("-2", -2)]
    [InlineData("+3", 3)]
    [InlineData(".5", 0.5)]
    [InlineData("2.", 2)]
    [InlineData("1e3", 1000)]
    [InlineData("1E-3", 0.001)]
    public void TryNumber_DecimalNumber_IsRead(string text, double expected)
    {
        Assert.True(ValueText.TryNumber(text, out var value));
        Assert.Equal(expected, value);
    }

    [Theory]
    [InlineData("")]
    [InlineData(" 1")]
    [InlineData("1 ")]
    [InlineData("1,5")]
    [InlineData("1_000")]
    [InlineData("0x10")]
    [InlineData("1e999")]
    [InlineData("NaN")]
    [InlineData("Infinity")]
    [InlineData(".inf")]
    [InlineData("--1")]
    [InlineData("1e")]
    [InlineData("(1)")]
    [InlineData("\u0661")]
    public void TryNumber_AnythingElse_IsNot(string text)
    {
        Assert.False(ValueText.TryNumber(text, out _));
    }

    [Theory]
    [InlineData("1 month", 1)]
    [InlineData("6 months", 6)]
    [InlineData("1 year", 12)]
    [InlineData("2 years", 24)]
    [InlineData("0 months", 0)]
    public void TryDurationMonths_CountAndUnit_IsRead(string text, int expected)
    {
        Assert.True(ValueText.TryDurationMonths(text, out var months));
        Assert.Equal(expected, months);
    }

    [Theory]
    [InlineData("6")]
    [InlineData("6 weeks")]
    [InlineData("six months")]
    [InlineData("-1 months")]
    [InlineData("1.5 years")]
    [InlineData("6  months")]
    [InlineData("100001 months")]
    public void TryDurationMonths_AnythingElse_IsNot(string text)
    {
        Assert.False(ValueText.TryDurationMonths(text, out _));
    }

    [Theory]
    [InlineData("0.1 per year", 0.1)]
    [InlineData("0.01 per month", 0.12)]
    [InlineData("0 per year", 0)]
    public void TryRatePerYear_NumberAndUnit_IsRead(string text, double expected)
    {
        Assert.True(ValueText.TryRatePerYear(text, out var rate));
        Assert.Equal(expected, rate, 15);
    }

    [Theory]
    [InlineData("0.1")]
    [InlineData("-0.1 per year")]
    [InlineData("0.1 a year")]
    [InlineData("0.1 per week")]
    [InlineData("often per year")]
    public void TryRatePerYear_AnythingElse_IsNot(string text)
    {
        Assert.False(ValueText.TryRatePerYear(text, out _));
    }

    [Theory]
    [InlineData("70%", "write 0.7, not per cent")]
    [InlineData("12.5 %", "write 0.125, not per cent")]
    [InlineData("1,000", "write numbers without separators, with a point before decimals")]
    [InlineData("1 000", "write numbers without separators, with a point before decimals")]
    [InlineData("many", null)]
    [InlineData("5", null)]
    public void RemedyOf_NumberWrittenInAnotherWay_SaysHow(string text, string? expected)
    {
        Assert.Equal(expected, ValueText.RemedyOf(text)?.ToString());
    }

    [Theory]
    [InlineData("2026-04", 4, null)]
    [InlineData("2026-04-10", 4, 10)]
    [InlineData("2028-02-29", 2, 29)]
    public void TryParse_MonthOrDay_IsADate(string text, int month, int? day)
    {
        Assert.True(PlannedDate.TryParse(text, out var date));
        Assert.Equal((month, day), (date.Month.Number, date.Day));
        Assert.Equal(text, date.ToString());
    }

    [Theory]
    [InlineData("2026")]
    [InlineData("2026-13")]
    [InlineData("2026-4")]
    [InlineData("2026-02-29")]
    [InlineData("2026-04-00")]
    [InlineData("2026-04-31")]
    [InlineData("2026-04-1")]
    [InlineData("2026-04-10T00:00")]
    [InlineData("0000-01")]
    public void TryParse_AnythingElse_IsNoDate(string text)
    {
        Assert.False(PlannedDate.TryParse(text, out _));
    }

    [Fact]
    public void CompareTo_MonthWithoutADay_ComesBeforeItsDays()
    {
        string[] texts = ["2026-05", "2026-04-30", "2026-04", "2026-04-02"];

        var ordered = texts.Select(text => PlannedDate.TryParse(text, out var date) ? date : default).Order();

        Assert.Equal(["2026-04", "2026-04-02", "2026-04-30", "2026-05"], ordered.Select(date => date.ToString()));
    }
}
