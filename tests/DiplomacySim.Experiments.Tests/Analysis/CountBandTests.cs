using DiplomacySim.Experiments.Analysis;

namespace DiplomacySim.Experiments.Tests.Analysis;

public sealed class CountBandTests
{
    [Theory]
    [InlineData("0 0 7", 2, 2, 2, 2, 2, 2)]
    [InlineData("100", 0, 0, 0, 0, 0, 0)]
    [InlineData("5 20 25 25 20 5", 2.5, 0, 1, 2, 3, 4)]
    [InlineData("4 96", 0.96, 1, 1, 1, 1, 1)]
    [InlineData("5 95", 0.95, 0, 1, 1, 1, 1)]
    [InlineData("50 0 0 50", 1.5, 0, 0, 0, 3, 3)]
    [InlineData("49 0 0 51", 1.53, 0, 0, 3, 3, 3)]
    [InlineData("0 1", 1, 1, 1, 1, 1, 1)]
    public void Of_Histogram_GivesTheSmallestNumbersThatSharesDoNotExceed(string histogram, double mean, int p05, int p25, int p50, int p75, int p95)
    {
        long[] counts = [.. histogram.Split(' ').Select(long.Parse)];

        Assert.Equal(new CountBand(mean, p05, p25, p50, p75, p95), CountBand.Of(counts));
    }

    [Fact]
    public void Of_NoFuture_HasNoMean() => Assert.Equal(double.NaN, CountBand.Of([0, 0]).Mean);

    [Fact]
    public void Moments_Stream_AgreeWithTwoPasses()
    {
        double[] values = [.. Enumerable.Range(0, 1000).Select(i => 1e6 + (i * 37 % 101))];
        var moments = new Moments();

        foreach (var value in values)
        {
            moments.Add(value);
        }

        var mean = values.Average();
        Assert.Equal(mean, moments.Mean, 6);
        Assert.Equal(values.Sum(v => (v - mean) * (v - mean)) / (values.Length - 1), moments.Variance, 6);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0)]
    public void Moments_FewerThanTwo_HaveNoVariance(int count, double variance)
    {
        var moments = new Moments();
        for (var i = 0; i < count; i++)
        {
            moments.Add(3);
        }

        Assert.Equal((count, variance), (moments.Count, moments.Variance));
    }
}
