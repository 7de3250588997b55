using DiplomacySim.Experiments.Scoring;

namespace DiplomacySim.Experiments.Tests.Scoring;

public sealed class TierScoreTests
{
    [Theory]
    [InlineData(0, 0.6931471805599453)]
    [InlineData(1, 1.3862943611198906)]
    [InlineData(2, 1.3862943611198906)]
    public void Log_KnownProbabilities_IsMinusTheLogarithm(int outcome, double expected) =>
        Assert.Equal(expected, TierScore.Log([0.5, 0.25, 0.25], outcome, 0), 14);

    [Fact]
    public void Log_ImpossibleOutcome_CostsTheFloor() =>
        Assert.Equal(-Math.Log(0.002 / 1.002), TierScore.Log([1, 0], 1), 12);

    [Fact]
    public void Log_FlooredProbabilities_AddUpToOneAgain()
    {
        double[] forecast = [0.999, 0.001, 0, 0];

        var sum = Enumerable.Range(0, 4).Sum(rung => Math.Exp(-TierScore.Log(forecast, rung)));

        Assert.Equal(1, sum, 12);
    }

    // Cumulative 0.5, 0.8: against rung 0 (1, 1), rung 1 (0, 1), rung 2 (0, 0).
    [Theory]
    [InlineData(0, 0.25 + 0.04)]
    [InlineData(1, 0.25 + 0.04)]
    [InlineData(2, 0.25 + 0.64)]
    public void Ranked_KnownProbabilities_SumsSquaredDistances(int outcome, double expected) =>
        Assert.Equal(expected, TierScore.Ranked([0.5, 0.3, 0.2], outcome), 14);

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(16)]
    public void Ranked_CertainForecastThatMissesByAll_IsTheNumberOfSteps(int rungs)
    {
        var forecast = new double[rungs];
        forecast[0] = 1;

        Assert.Equal(rungs - 1, TierScore.Ranked(forecast, rungs - 1), 14);
        Assert.Equal(0, TierScore.Ranked(forecast, 0));
    }

    [Fact]
    public void Scores_Truth_BeatsEveryOtherForecastOnAverage()
    {
        double[] truth = [0.7, 0.2, 0.1];

        foreach (double[] other in new double[][] { [0.6, 0.3, 0.1], [0.8, 0.1, 0.1], [0.7, 0.1, 0.2], [0.34, 0.33, 0.33] })
        {
            Assert.True(Expected(truth, truth, (p, k) => TierScore.Log(p, k)) < Expected(truth, other, (p, k) => TierScore.Log(p, k)));
            Assert.True(Expected(truth, truth, (p, k) => TierScore.Ranked(p, k)) < Expected(truth, other, (p, k) => TierScore.Ranked(p, k)));
        }
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(2)]
    public void Log_NoSuchRung_IsRefused(int outcome) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => TierScore.Log([0.5, 0.5], outcome));

    private static double Expected(double[] truth, double[] forecast, Func<double[], int, double> score) =>
        truth.Select((p, rung) => p * score(forecast, rung)).Sum();
}
