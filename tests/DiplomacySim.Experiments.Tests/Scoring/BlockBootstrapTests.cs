using DiplomacySim.Experiments.Scoring;
using DiplomacySim.Model.Randomness;

namespace DiplomacySim.Experiments.Tests.Scoring;

public sealed class BlockBootstrapTests
{
    [Fact]
    public void Mean_EqualYears_HasNoWidth()
    {
        var interval = BlockBootstrap.Mean([0.5, 0.5, 0.5], 1, 1);

        Assert.Equal(new BootstrapInterval(0.5, 0.5, 0.5), interval);
    }

    [Fact]
    public void Mean_BlockOfAllYears_HasNoWidth()
    {
        // Every sample is the years in order, begun somewhere.
        var interval = BlockBootstrap.Mean([1, 2, 3, 4], 4, 1);

        Assert.Equal(new BootstrapInterval(2.5, 2.5, 2.5), interval);
    }

    [Fact]
    public void Mean_IndependentYears_HasTheWidthOfTheNormal()
    {
        double[] years = [.. Enumerable.Range(0, 400).Select(i => (Philox.Block((uint)i, 0, 0, 0, 3, 3).First / 4294967296.0) - 0.5)];
        var mean = years.Average();
        var error = Math.Sqrt(years.Average(y => (y - mean) * (y - mean)) / years.Length);

        var interval = BlockBootstrap.Mean(years, 1, 1);

        Assert.Equal(mean, interval.Mean, 12);
        Assert.InRange((interval.High - interval.Low) / (2 * 1.96 * error), 0.95, 1.05);
    }

    [Fact]
    public void Mean_YearsThatFollowEachOther_AreWiderInBlocks()
    {
        double[] years = [.. Enumerable.Range(0, 40).Select(i => i / 10 % 2 == 0 ? 1.0 : -1.0)];

        var single = BlockBootstrap.Mean(years, 1, 1);
        var blocks = BlockBootstrap.Mean(years, 8, 1);

        Assert.True(blocks.High - blocks.Low > 1.5 * (single.High - single.Low));
    }

    [Fact]
    public void Mean_SameSeed_IsTheSame()
    {
        double[] years = [0.1, 0.7, -0.2, 0.4, 1.3];

        Assert.Equal(BlockBootstrap.Mean(years, 2, 9), BlockBootstrap.Mean(years, 2, 9));
        Assert.NotEqual(BlockBootstrap.Mean(years, 1, 9, samples: 100), BlockBootstrap.Mean(years, 1, 10, samples: 100));
    }

    [Fact]
    public void Mean_BadArguments_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => BlockBootstrap.Mean([], 1, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => BlockBootstrap.Mean([1], 0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => BlockBootstrap.Mean([1], 1, 1, 1));
    }
}
