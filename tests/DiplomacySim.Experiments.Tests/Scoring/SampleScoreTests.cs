using DiplomacySim.Experiments.Scoring;
using DiplomacySim.Model.Mathematics;

namespace DiplomacySim.Experiments.Tests.Scoring;

public sealed class SampleScoreTests
{
    [Theory]
    [InlineData(3, 5, 2)]
    [InlineData(3, 3, 0)]
    [InlineData(-1, 1.5, 2.5)]
    public void Crps_OneMember_IsTheDistance(double member, double observed, double expected) =>
        Assert.Equal(expected, SampleScore.Crps([member], observed), 14);

    [Fact]
    public void Crps_TwoMembers_IsMeanDistanceLessHalfTheMeanSpread()
    {
        // Distances 1 and 3; of the four pairs two lie 4 apart.
        Assert.Equal(2 - (0.5 * 2), SampleScore.Crps([0, 4], 1), 14);
    }

    [Fact]
    public void Crps_NormalSample_IsTheClosedForm()
    {
        const int members = 4000;
        const double observed = 0.7;
        double[] sample = [.. Enumerable.Range(0, members).Select(i => Precise.NormalQuantile((i + 0.5) / members))];

        // Gneiting and Raftery (2007): z (2 F(z) - 1) + 2 f(z) - 1 / sqrt pi.
        var density = Math.Exp(-0.5 * observed * observed) / Math.Sqrt(2 * Math.PI);
        var expected = (observed * ((2 * Precise.NormalCumulative(observed)) - 1)) + (2 * density) - (1 / Math.Sqrt(Math.PI));

        Assert.Equal(expected, SampleScore.Crps(sample, observed), 3);
    }

    [Fact]
    public void Crps_EmptyOrUnsorted_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => SampleScore.Crps([], 1));
        Assert.Throws<ArgumentException>(() => SampleScore.Crps([2, 1], 1));
    }
}
