using DiplomacySim.Experiments.Scoring;
using DiplomacySim.Model.Randomness;

namespace DiplomacySim.Experiments.Tests.Scoring;

public sealed class CountDistributionTests
{
    [Fact]
    public void OfFutures_Tallies_AreShares()
    {
        var counts = CountDistribution.OfFutures([1, 2, 0, 1, 0]);

        Assert.Equal<double>([0.25, 0.5, 0, 0.25], counts.Probabilities);
        Assert.Equal(1.25, counts.Mean, 14);
        Assert.Equal(0.75, counts.AtMost(2), 14);
        Assert.Equal(0.25, counts.AtLeast(2), 14);
        Assert.Equal(0, counts.AtMost(-1));
        Assert.Equal(1, counts.AtMost(99), 14);
    }

    [Fact]
    public void OfFutures_NoFuture_IsRefused() => Assert.Throws<ArgumentException>(() => CountDistribution.OfFutures([0, 0]));

    [Fact]
    public void OfIndependent_EqualProbabilities_IsTheBinomial()
    {
        var counts = CountDistribution.OfIndependent([0.3, 0.3, 0.3]);

        double[] expected = [0.343, 0.441, 0.189, 0.027];
        for (var k = 0; k < expected.Length; k++)
        {
            Assert.Equal(expected[k], counts.Probabilities[k], 14);
        }
    }

    [Fact]
    public void OfIndependent_CertainEvents_AreAllCounted()
    {
        var counts = CountDistribution.OfIndependent([1, 0, 1]);

        Assert.Equal(1, counts.Probabilities[2]);
        Assert.Equal((2, 2), counts.Interval(0.9));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.05, 0)]
    [InlineData(0.1, 0)]
    [InlineData(0.11, 1)]
    [InlineData(0.5, 1)]
    [InlineData(0.9, 2)]
    [InlineData(0.91, 3)]
    [InlineData(1, 3)]
    public void Quantile_Edges_AreTheSmallestCountThatReaches(double probability, int expected) =>
        Assert.Equal(expected, CountDistribution.OfFutures([1, 4, 4, 1]).Quantile(probability));

    [Theory]
    [InlineData(0)]
    [InlineData(2)]
    [InlineData(7)]
    public void Crps_OfFutures_IsThatOfTheSample(int observed)
    {
        var counts = CountDistribution.OfFutures([2, 1, 0, 3, 1]);

        Assert.Equal(SampleScore.Crps([0, 0, 1, 3, 3, 3, 4], observed), counts.Crps(observed), 12);
    }

    [Fact]
    public void Pit_CountsDrawnFromTheForecast_AreEven()
    {
        var counts = CountDistribution.OfIndependent([0.2, 0.5, 0.4, 0.1]);
        const int draws = 20_000;
        var tenths = new int[10];
        for (var i = 0u; i < draws; i++)
        {
            var (outcome, place, _, _) = Philox.Block(i, 0, 0, 0, 1, 0);
            var observed = counts.Quantile((outcome + 0.5) / 4294967296.0);
            tenths[(int)(counts.Pit(observed, (place + 0.5) / 4294967296.0) * 10)]++;
        }

        // Four standard errors of a tenth's share.
        var slack = 4 * Math.Sqrt(0.09 / draws);
        Assert.All(tenths, count => Assert.InRange(count / (double)draws, 0.1 - slack, 0.1 + slack));
    }

    [Theory]
    [InlineData(1, 0, 0.25)]
    [InlineData(1, 1, 0.75)]
    [InlineData(0, 1, 0.25)]
    [InlineData(9, 0.5, 1)]
    public void Pit_Edges_LieWithinTheCountsOwnProbability(int observed, double uniform, double expected) =>
        Assert.Equal(expected, CountDistribution.OfFutures([1, 2, 1]).Pit(observed, uniform), 14);
}
