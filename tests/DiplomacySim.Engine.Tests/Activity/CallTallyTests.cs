using DiplomacySim.Engine.Activity;

namespace DiplomacySim.Engine.Tests.Activity;

public sealed class CallTallyTests
{
    [Theory]
    [InlineData(64)]
    [InlineData(65)]
    [InlineData(1_000)]
    [InlineData(13_579)]
    [InlineData(1_000_000)]
    [InlineData(999_999_999)]
    [InlineData(60_000_000_000)]
    public void Bucket_OfADuration_TellsItToSixPercent(long nanoseconds) =>
        Assert.InRange(CallBuckets.Middle(CallBuckets.Of(nanoseconds)) * 1e9 / nanoseconds, 1 / 1.0626, 1.0626);

    [Theory]
    [InlineData(long.MinValue, 0)]
    [InlineData(0, 0)]
    [InlineData(63, 0)]
    [InlineData(71, 0)]
    [InlineData(72, 1)]
    [InlineData(127, 7)]
    [InlineData(128, 8)]
    [InlineData(long.MaxValue, 255)]
    public void Bucket_AtItsEdges_IsTheRightOne(long nanoseconds, int bucket) => Assert.Equal(bucket, CallBuckets.Of(nanoseconds));

    [Fact]
    public void Quantile_OfAHundredDurations_IsTheDurationOfThatRank()
    {
        var tally = Of([.. Enumerable.Range(1, 100).Select(i => i * 1_000L)]);

        Assert.Equal((100, 5.05e-3, 100e-6), (tally.Calls, Math.Round(tally.Seconds, 9), Math.Round(tally.LongestSeconds, 9)));
        Assert.InRange(tally.QuantileSeconds(0.5), 47e-6, 53e-6);
        Assert.InRange(tally.QuantileSeconds(0.99), 93e-6, 100e-6);
        Assert.InRange(tally.QuantileSeconds(1), 94e-6, 100e-6);
        Assert.Equal(50.5e-6, tally.MeanSeconds, 9);
    }

    [Fact]
    public void Sum_OfTwo_IsTheTallyOfAllTheirCalls()
    {
        long[] some = [100, 5_000, 5_000, 80_000], others = [90, 3_000_000];

        var sum = Of(some) + Of(others);
        var all = Of([.. some, .. others]);

        Assert.Equal((all.Calls, all.LongestSeconds, all.FirstBucket), (sum.Calls, sum.LongestSeconds, sum.FirstBucket));
        Assert.Equal(all.Seconds, sum.Seconds, 12);
        Assert.Equal(all.Counts.AsEnumerable(), sum.Counts);
    }

    [Fact]
    public void QuantileSeconds_NoCalls_IsNoNumber()
    {
        Assert.Equal((double.NaN, double.NaN), (CallTally.None.MeanSeconds, CallTally.None.QuantileSeconds(0.5)));
        Assert.Throws<ArgumentOutOfRangeException>(() => CallTally.None.QuantileSeconds(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => CallTally.None.QuantileSeconds(1.1));
    }

    private static CallTally Of(long[] nanoseconds)
    {
        var stripe = new CallStripe(2);
        foreach (var duration in nanoseconds)
        {
            stripe.Add(1, duration);
        }

        Assert.Equal(CallTally.None, stripe.Read(0));
        return stripe.Read(1);
    }
}
