using DiplomacySim.Experiments.Scoring;

namespace DiplomacySim.Experiments.Tests.Scoring;

public sealed class RocAreaTests
{
    [Theory]
    [InlineData(new[] { 0.1, 0.2, 0.8, 0.9 }, 1)]
    [InlineData(new[] { 0.9, 0.8, 0.2, 0.1 }, 0)]
    [InlineData(new[] { 0.5, 0.5, 0.5, 0.5 }, 0.5)]
    [InlineData(new[] { 0.1, 0.4, 0.35, 0.8 }, 0.75)]
    [InlineData(new[] { 0.1, 0.4, 0.4, 0.8 }, 0.875)]
    public void Of_KnownOrders_IsTheShareOfPairs(double[] forecasts, double expected) =>
        Assert.Equal(expected, RocArea.Of(forecasts, [false, false, true, true]), 14);

    [Fact]
    public void Of_NothingCame_IsNoNumber() => Assert.True(double.IsNaN(RocArea.Of([0.1, 0.2], [false, false])));
}
