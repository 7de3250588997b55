using DiplomacySim.Experiments.Statistics;

namespace DiplomacySim.Experiments.Tests.Statistics;

public sealed class ShareTests
{
    // Intervals by the formula of Wilson (1927), as statistical packages give them.
    [Theory]
    [InlineData(10, 100, 0.1, 0.05522914, 0.17436566)]
    [InlineData(1, 2, 0.5, 0.09453121, 0.90546879)]
    [InlineData(0, 10, 0, 0, 0.27753279)]
    [InlineData(10, 10, 1, 0.72246721, 1)]
    [InlineData(0, 1, 0, 0, 0.79345069)]
    [InlineData(500, 1000, 0.5, 0.46906960, 0.53093040)]
    [InlineData(3, 10_000_000, 3e-7, 1.0203e-7, 8.8212e-7)]
    public void Of_Counts_GivesWilsonsInterval(long successes, long count, double value, double low, double high)
    {
        var share = Share.Of(successes, count);

        Assert.Equal(value, share.Value);
        Assert.Equal(low, share.Low, 7);
        Assert.Equal(high, share.High, 7);
        Assert.Equal(count, share.Count);
        Assert.Equal((share.High - share.Low) / 2, share.HalfWidth);
    }

    [Fact]
    public void Of_NothingJudged_KnowsNothing()
    {
        var share = Share.Of(0, 0);

        Assert.True(double.IsNaN(share.Value));
        Assert.Equal((0, 1, 0.5, 0), (share.Low, share.High, share.HalfWidth, share.Count));
    }

    [Theory]
    [InlineData(-1, 10)]
    [InlineData(11, 10)]
    [InlineData(0, -1)]
    public void Of_ImpossibleCounts_AreRefused(long successes, long count) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Share.Of(successes, count));

    [Fact]
    public void Of_AnyCounts_HoldsTheValueInsideZeroToOne()
    {
        for (var count = 1; count < 60; count++)
        {
            for (var successes = 0; successes <= count; successes++)
            {
                var share = Share.Of(successes, count);
                Assert.InRange(share.Value, share.Low, share.High);
                Assert.InRange(share.Low, 0, 1);
                Assert.InRange(share.High, 0, 1);
            }
        }
    }
}
