using DiplomacySim.Exploration.Statistics;
using DiplomacySim.Reports.Analyses;
using DiplomacySim.Reports.Languages;

namespace DiplomacySim.Reports.Tests.Analyses;

public sealed class CellTextTests
{
    [Theory]
    [InlineData(0, CellKind.Number, "0.00")]
    [InlineData(0.00123, CellKind.Number, "0.0012")]
    [InlineData(0.0312, CellKind.Number, "0.031")]
    [InlineData(0.3, CellKind.Number, "0.30")]
    [InlineData(-7.704, CellKind.Number, "-7.70")]
    [InlineData(9.96, CellKind.Number, "10.0")]
    [InlineData(36, CellKind.Number, "36")]
    [InlineData(1349.4, CellKind.Number, "1,349")]
    [InlineData(double.PositiveInfinity, CellKind.Number, "none")]
    [InlineData(double.NaN, CellKind.Number, "-")]
    [InlineData(0.31394, CellKind.Index, "0.314")]
    [InlineData(-0.0001, CellKind.Index, "0.000")]
    [InlineData(0.004, CellKind.Share, "<1%")]
    [InlineData(0.142, CellKind.Points, "+14")]
    [InlineData(-0.0042, CellKind.Points, "-0.4")]
    [InlineData(0.0004, CellKind.PValue, "<.001")]
    [InlineData(0.0441, CellKind.PValue, "0.044")]
    [InlineData(1.9, CellKind.Signed, "+1.90")]
    [InlineData(1234, CellKind.Count, "1,234")]
    public void Of_Number_HasTheDigitsItDeserves(double value, object kind, string text) => Assert.Equal(text, Of(value, (CellKind)kind));

    [Fact]
    public void Of_Estimate_GivesValueAndEndsTheSameDigits()
    {
        Assert.Equal("0.314 (0.250 to 0.378)", Of(new Estimate(0.3139, 0.25, 0.3781), CellKind.Index));
        Assert.Equal("+8.8 (+6.8 to +10.8) pp", Of(new Estimate(0.088, 0.068, 0.108), CellKind.Points));
        Assert.Equal("+14 (+2 to +26) pp", Of(new Estimate(0.14, 0.02, 0.26), CellKind.Points));
        Assert.Equal("-", Of(new Estimate(double.NaN, 0, 1), CellKind.Index));
    }

    [Fact]
    public void Of_TextTruthAndNothing_IsShown() =>
        Assert.Equal(["word", "*", "", ""], new object?[] { "word", true, false, null }.Select(cell => Of(cell, CellKind.Text)));

    [Fact]
    public void Of_OtherLanguages_WriteNumbersTheirWay()
    {
        var estimate = new Estimate(0.3139, 0.25, 0.3781);

        Assert.Equal("0,314 (0,250 đến 0,378)", CellText.Of(estimate, CellKind.Index, TextCatalog.Reports.In(Language.Vietnamese)));
        Assert.Equal("0.314 (0.250至0.378)", CellText.Of(estimate, CellKind.Index, TextCatalog.Reports.In(Language.Chinese)));
    }

    private static string Of(object? cell, CellKind kind) => CellText.Of(cell, kind, TextCatalog.Reports.In(Language.English));
}
