using DiplomacySim.Model;
using DiplomacySim.Reports.Languages;

namespace DiplomacySim.Reports.Tests.Languages;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("en", 1234567.891, 2, "1,234,567.89")]
    [InlineData("vi", 1234567.891, 2, "1.234.567,89")]
    [InlineData("zh", 1234567.891, 2, "1,234,567.89")]
    [InlineData("vi", -0.04, 1, "0,0")]
    [InlineData("vi", -0.06, 1, "-0,1")]
    [InlineData("en", double.NaN, 1, "-")]
    public void Number_InLanguage_HasItsSigns(string code, double value, int digits, string text) => Assert.Equal(text, Of(code).Number(value, digits));

    [Theory]
    [InlineData(0, "0%")]
    [InlineData(0.0001, "<1%")]
    [InlineData(0.005, "1%")]
    [InlineData(0.575, "58%")]
    [InlineData(0.995, "100%")]
    [InlineData(0.9951, ">99%")]
    [InlineData(1, "100%")]
    [InlineData(double.NaN, "-")]
    public void Percent_NearTheEnds_IsNotRoundedToThem(double share, string text) => Assert.Equal(text, Language.English.Percent(share));

    [Theory]
    [InlineData("en", "Aug 2027", "August 2027")]
    [InlineData("vi", "8/2027", "tháng 8 năm 2027")]
    [InlineData("zh", "2027年8月", "2027年8月")]
    public void Month_InLanguage_IsWrittenItsWay(string code, string brief, string full)
    {
        var month = new Month(2027, 8);

        Assert.Equal((brief, full), (Of(code).Month(month), Of(code).LongMonth(month)));
    }

    [Theory]
    [InlineData("en", "14 to 23", "+1.5", "a, b")]
    [InlineData("vi", "14 đến 23", "+1,5", "a, b")]
    [InlineData("zh", "14至23", "+1.5", "a、b")]
    public void Band_InLanguage_IsWrittenItsWay(string code, string range, string signed, string list)
    {
        var language = Of(code);

        Assert.Equal((range, signed, list), (language.Range("14", "23"), language.Signed(1.5, 1), language.List(["a", "b"])));
    }

    [Theory]
    [InlineData(null, "en")]
    [InlineData("", "en")]
    [InlineData("de,fr;q=0.5", "en")]
    [InlineData("de,zh-CN;q=0.5", "zh")]
    [InlineData("vi-VN,vi;q=0.9,en;q=0.8", "vi")]
    [InlineData("en;q=0.3, vi;q=0.9, zh;q=0.9", "vi")]
    [InlineData("vi;q=x, zh;q=0.1", "zh")]
    [InlineData(";;,,q=", "en")]
    public void Preferred_OfABrowser_IsTheFirstThatThereIs(string? header, string code) => Assert.Equal(code, Language.Preferred(header).Code);

    [Fact]
    public void Find_UnknownCode_IsNull() => Assert.Null(Language.Find("fr"));

    private static Language Of(string code) => Language.Find(code)!;
}
