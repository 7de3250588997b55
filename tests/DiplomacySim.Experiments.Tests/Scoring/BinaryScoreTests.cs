using DiplomacySim.Experiments.Scoring;

namespace DiplomacySim.Experiments.Tests.Scoring;

public sealed class BinaryScoreTests
{
    [Theory]
    [InlineData(0, false, 0)]
    [InlineData(0, true, 1)]
    [InlineData(1, true, 0)]
    [InlineData(0.3, true, 0.49)]
    [InlineData(0.3, false, 0.09)]
    public void Brier_KnownForecast_IsTheSquaredMiss(double probability, bool came, double expected) =>
        Assert.Equal(expected, BinaryScore.Brier(probability, came), 14);

    [Theory]
    [InlineData(0.5, true, 0.6931471805599453)]
    [InlineData(0.25, false, 0.2876820724517809)]
    [InlineData(0, true, 6.214608098422191)]
    [InlineData(1, false, 6.214608098422191)]
    public void Log_KnownForecast_IsMinusTheLogarithmAboveTheFloor(double probability, bool came, double expected) =>
        Assert.Equal(expected, BinaryScore.Log(probability, came), 12);
}
