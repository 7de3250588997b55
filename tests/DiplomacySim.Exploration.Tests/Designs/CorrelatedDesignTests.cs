using System.Collections.Immutable;
using DiplomacySim.Exploration.Designs;

namespace DiplomacySim.Exploration.Tests.Designs;

public class CorrelatedDesignTests
{
    [Theory]
    [InlineData(0.9)]
    [InlineData(0.5)]
    [InlineData(0)]
    [InlineData(-0.7)]
    public void Point_OfTwoInputs_ReachesTheRankCorrelation(double wanted)
    {
        const int Count = 4096;
        ImmutableArray<double> correlations = [1, 0, wanted, 0, 1, 0, wanted, 0, 1];

        var sobol = CorrelatedDesign.Of(new SobolSequence(3, seed: 8), correlations)!.First(Count);
        var monteCarlo = CorrelatedDesign.Of(new MonteCarloDesign(3, seed: 8), correlations)!.First(Count);

        Assert.Equal(wanted, DesignPoints.RankCorrelation(sobol, 0, 2), 0.01);
        Assert.Equal(0, DesignPoints.RankCorrelation(sobol, 0, 1), 0.01);
        Assert.Equal(wanted, DesignPoints.RankCorrelation(monteCarlo, 0, 2), 0.05);
    }

    [Fact]
    public void Point_OfEveryInput_StaysUniform()
    {
        var points = CorrelatedDesign.Of(new SobolSequence(2, seed: 8), [1, 0.8, 0.8, 1])!.First(4096);

        foreach (var decile in Enumerable.Range(0, 10))
        {
            Assert.InRange(points.Count(p => (int)(p[1] * 10) == decile), 390, 430);
        }
    }

    [Fact]
    public void Of_CorrelationsThatNoDistributionHas_IsNull() =>
        Assert.Null(CorrelatedDesign.Of(new MonteCarloDesign(3, seed: 1), [1, 0.9, -0.9, 0.9, 1, 0.9, -0.9, 0.9, 1]));
}
