using DiplomacySim.Exploration.Designs;

namespace DiplomacySim.Exploration.Tests.Designs;

public class CombinedDesignTests
{
    [Fact]
    public void FullFactorial_OfLevels_HasEveryCombinationOnceLastFastest()
    {
        var design = new FullFactorial([2, 3, 1]);

        var points = design.First((int)design.Count);

        Assert.Equal(6, design.Count);
        Assert.Equal([[0, 0, 0.5], [0, 0.5, 0.5], [0, 1, 0.5], [1, 0, 0.5], [1, 0.5, 0.5], [1, 1, 0.5]], points);
        Assert.Throws<ArgumentOutOfRangeException>(() => design.At(6));
    }

    [Fact]
    public void FullFactorial_OfTooManyLevels_IsRefused() =>
        Assert.Throws<OverflowException>(() => new FullFactorial([.. Enumerable.Repeat(1000, 7)]));

    [Fact]
    public void CrossDesign_OfParts_HasEveryPairAndGrowsWithItsFirst()
    {
        var sobol = new SobolSequence(2, seed: 2);
        var grid = new FullFactorial([3]);

        var design = new CrossDesign([(sobol, 4), (grid, 3)]);

        Assert.Equal(3, design.Dimensions);
        for (var i = 0; i < 30; i++)
        {
            Assert.Equal([.. sobol.At(i / 3), .. grid.At(i % 3)], design.At(i));
        }
    }

    [Fact]
    public void LockStepDesign_OfParts_HasTheSamePointOfEach()
    {
        var list = new ListDesign(1, 4);
        var sobol = new SobolSequence(2, seed: 2);

        var design = new LockStepDesign([list, sobol]);

        Assert.Equal([.. list.At(3), .. sobol.At(3)], design.At(3));
        Assert.Equal(0.875, design.At(3)[0]);
    }

    [Fact]
    public void MonteCarloDesign_OfManyPoints_IsUniformAndUncorrelated()
    {
        var points = new MonteCarloDesign(3, seed: 11).First(10_000);

        Assert.InRange(points.Average(p => p[2]), 0.5 - 0.012, 0.5 + 0.012);
        Assert.InRange(DesignPoints.RankCorrelation(points, 0, 1), -0.04, 0.04);
    }
}
