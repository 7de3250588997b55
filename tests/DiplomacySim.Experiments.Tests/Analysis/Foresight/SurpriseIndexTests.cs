using DiplomacySim.Experiments.Analysis.Foresight;

namespace DiplomacySim.Experiments.Tests.Analysis.Foresight;

public sealed class SurpriseIndexTests
{
    [Fact]
    public void Of_EvenChances_IsOneBitEachAndNeverUnexpected()
    {
        double[] even = [0.5, 0.5];

        Assert.Equal(new SurpriseIndex(3, 3, 0), SurpriseIndex.Of([even, even, even], [0, 1, 0]));
        Assert.Equal(0, SurpriseIndex.Of([even, even, even], [0, 1, 0]).Index);
    }

    [Theory]
    [InlineData(0, 0.415, -0.577)]
    [InlineData(1, 2, 1.732)]
    public void Of_OneInFour_HasTheBitsOfWhatCame(int outcome, double bits, double index)
    {
        // Expected 0.75 log2(4/3) + 0.25 x 2 = 0.811, deviation log2(3) sqrt(3)/4 = 0.686.
        var surprise = SurpriseIndex.Of([[0.75, 0.25]], [outcome]);

        Assert.Equal(bits, surprise.Bits, 3);
        Assert.Equal(0.811, surprise.Expected, 3);
        Assert.Equal(0.686, surprise.Deviation, 3);
        Assert.Equal(index, surprise.Index, 3);
    }

    [Fact]
    public void BitsOf_Impossible_IsThatOfTheFloor()
    {
        Assert.Equal(-Math.Log2(0.002), SurpriseIndex.BitsOf(0));
        Assert.Equal(0, SurpriseIndex.BitsOf(1));
    }

    [Fact]
    public void Of_OtherNumberOfOutcomes_IsRefused() =>
        Assert.Throws<ArgumentException>(() => SurpriseIndex.Of([[1]], [0, 0]));
}
