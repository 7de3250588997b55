using DiplomacySim.Exploration.Designs;

namespace DiplomacySim.Exploration.Tests.Designs;

public class SobolSequenceTests
{
    /// <summary>The first ten points of eight dimensions as Joe and Kuo's own program prints them, in order of Gray codes.</summary>
    private static readonly double[][] _published =
    [
        [0, 0, 0, 0, 0, 0, 0, 0],
        [0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5, 0.5],
        [0.75, 0.25, 0.25, 0.25, 0.75, 0.75, 0.25, 0.75],
        [0.25, 0.75, 0.75, 0.75, 0.25, 0.25, 0.75, 0.25],
        [0.375, 0.375, 0.625, 0.875, 0.375, 0.125, 0.375, 0.875],
        [0.875, 0.875, 0.125, 0.375, 0.875, 0.625, 0.875, 0.375],
        [0.625, 0.125, 0.875, 0.625, 0.625, 0.875, 0.125, 0.125],
        [0.125, 0.625, 0.375, 0.125, 0.125, 0.375, 0.625, 0.625],
        [0.1875, 0.3125, 0.9375, 0.4375, 0.5625, 0.3125, 0.4375, 0.9375],
        [0.6875, 0.8125, 0.4375, 0.9375, 0.0625, 0.8125, 0.9375, 0.4375],
    ];

    [Fact]
    public void Point_Unscrambled_IsThePublishedOne()
    {
        var points = new SobolSequence(8, seed: null).First(10);

        Assert.Equal(_published, points);
    }

    [Theory]
    [InlineData(777, 500, 0.8701171875)]
    [InlineData(777, 1023, 0.4521484375)]
    public void Point_OfHighDimensions_IsThePublishedOne(int index, int dimension, double expected) =>
        Assert.Equal(expected, new SobolSequence(SobolSequence.MaxDimensions, seed: null).At(index)[dimension]);

    /// <summary>The expected numbers are those of SciPy 1.10.1, <c>qmc.discrepancy</c>, for the same points.</summary>
    [Theory]
    [InlineData(2, 8, 0.013882107204860938)]
    [InlineData(8, 10, 0.3409812750163588)]
    [InlineData(8, 1024, 0.00024049788299151942)]
    public void CentredDiscrepancy_OfPublishedPoints_IsThePublishedNumber(int dimensions, int count, double expected) =>
        Assert.Equal(expected, CentredDiscrepancy.Of(new SobolSequence(dimensions, seed: null), count), 1e-14);

    [Theory]
    [InlineData(null)]
    [InlineData(1UL)]
    [InlineData(20260101UL)]
    public void Point_OfFirst1024_FillsEveryStratumOfEveryDimensionOnce(ulong? seed)
    {
        var points = new SobolSequence(20, seed).First(1024);

        for (var dimension = 0; dimension < 20; dimension++)
        {
            Assert.Equal(Enumerable.Range(0, 1024), points.Select(p => (int)(p[dimension] * 1024)).Order());
        }
    }

    [Fact]
    public void Point_Scrambled_IsStrictlyInsideAndAsEvenAsUnscrambled()
    {
        var scrambled = new SobolSequence(8, seed: 3);

        Assert.All(scrambled.First(256), point => Assert.All(point, x => Assert.True(x is > 0 and < 1)));
        Assert.True(CentredDiscrepancy.Of(scrambled, 1024) < 0.1 * CentredDiscrepancy.Of(new MonteCarloDesign(8, seed: 3), 1024));
    }

    [Fact]
    public void Point_FirstOfManySeeds_IsUniform()
    {
        const int Seeds = 4000;

        var first = Enumerable.Range(0, Seeds).Select(seed => new SobolSequence(3, (ulong)seed).At(0)).ToList();

        for (var dimension = 0; dimension < 3; dimension++)
        {
            // Four standard errors of the mean, and of the mean square.
            Assert.InRange(first.Average(p => p[dimension]), 0.5 - 0.019, 0.5 + 0.019);
            Assert.InRange(first.Average(p => p[dimension] * p[dimension]), (1 / 3.0) - 0.019, (1 / 3.0) + 0.019);
        }
    }

    [Fact]
    public void Point_Last_IsGiven() =>
        Assert.All(new SobolSequence(5, seed: 1).At(SobolSequence.MaxPoints - 1), x => Assert.True(x is > 0 and < 1));

    [Theory]
    [InlineData(-1)]
    [InlineData(SobolSequence.MaxPoints)]
    public void Point_OutsideTheSequence_IsRefused(long index) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SobolSequence(5, seed: 1).At(index));

    [Theory]
    [InlineData(0)]
    [InlineData(SobolSequence.MaxDimensions + 1)]
    public void Constructor_DimensionsOutOfRange_AreRefused(int dimensions) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SobolSequence(dimensions, seed: 1));
}
