using DiplomacySim.Exploration.Designs;

namespace DiplomacySim.Exploration.Tests.Designs;

public class LatinHypercubeTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    [InlineData(100)]
    [InlineData(1024)]
    public void Point_OfEachHypercube_FillsEveryStratumOfEveryDimensionOnce(int strata)
    {
        var design = new LatinHypercube(5, strata, seed: 42);

        var points = design.First(3 * strata);

        for (var hypercube = 0; hypercube < 3; hypercube++)
        {
            for (var dimension = 0; dimension < design.Dimensions; dimension++)
            {
                var found = points.Skip(hypercube * strata).Take(strata).Select(p => (int)(p[dimension] * strata));
                Assert.Equal(Enumerable.Range(0, strata), found.Order());
            }
        }
    }

    [Fact]
    public void Point_OfTwoDimensionsAndTwoHypercubes_HasOtherOrders()
    {
        var points = new LatinHypercube(2, 64, seed: 1).First(128);

        Assert.NotEqual(points.Take(64).Select(p => (int)(p[0] * 64)), points.Take(64).Select(p => (int)(p[1] * 64)));
        Assert.NotEqual(points.Take(64).Select(p => (int)(p[0] * 64)), points.Skip(64).Select(p => (int)(p[0] * 64)));
    }

    [Fact]
    public void Point_OfPairsOfDimensions_IsUncorrelated()
    {
        const int Count = 10_000;
        var points = new LatinHypercube(4, Count, seed: 7).First(Count);

        for (var a = 0; a < 4; a++)
        {
            for (var b = a + 1; b < 4; b++)
            {
                var correlation = 12 * points.Average(p => (p[a] - 0.5) * (p[b] - 0.5));
                // Four standard errors.
                Assert.InRange(correlation, -0.04, 0.04);
            }
        }
    }

    [Fact]
    public void Point_AskedForOutOfOrder_IsTheSame()
    {
        var design = new LatinHypercube(3, 50, seed: 9);
        var points = design.First(50);

        var point = new LatinHypercube(3, 50, seed: 9).At(37);

        Assert.Equal(points[37], point);
    }
}
