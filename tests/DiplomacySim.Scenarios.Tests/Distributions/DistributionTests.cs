using System.Globalization;
using System.Text;
using DiplomacySim.Scenarios.Distributions;

namespace DiplomacySim.Scenarios.Tests.Distributions;

public sealed class DistributionTests
{
    private const int Steps = 1000;

    private static readonly Distribution[] Several =
    [
        new UniformDistribution(60, 90),
        new TriangularDistribution(0.1, 0.3, 0.8),
        new TriangularDistribution(0, 0, 1),
        new TriangularDistribution(0, 1, 1),
        new NormalDistribution(3.3, 0.8, -10, 10),
        new NormalDistribution(1.1, 0.1, 0, 1),
        new LognormalDistribution(36, 1.5, 0, 1200),
        new LognormalDistribution(1, 3, 0.5, 1.5),
        new BetaDistribution(8, 2, 0, 1),
        new BetaDistribution(0.5, 0.5, 0.2, 0.9),
        new BetaDistribution(300, 700, 0, 1),
        new ChoiceDistribution([60, 18, 36, double.PositiveInfinity]),
        new DiscreteDistribution([(double.PositiveInfinity, 0.3), (36, 0.7)]),
    ];

    public static TheoryData<int> Indices() => [.. Enumerable.Range(0, Several.Length)];

    [Theory]
    [InlineData(0, 60)]
    [InlineData(0.5, 75)]
    [InlineData(1, 90)]
    public void Quantile_Uniform_IsLinear(double probability, double expected)
    {
        Assert.Equal(expected, new UniformDistribution(60, 90).Quantile(probability));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.125, 0.25)]
    [InlineData(0.5, 0.5)]
    [InlineData(0.875, 0.75)]
    [InlineData(1, 1)]
    public void Quantile_Triangular_InvertsTheTwoParabolas(double probability, double expected)
    {
        Assert.Equal(expected, new TriangularDistribution(0, 0.5, 1).Quantile(probability), 15);
    }

    [Theory]
    [InlineData(0.5, 10)]
    [InlineData(0.975, 13.919927969080108)]
    [InlineData(0.025, 6.080072030919892)]
    [InlineData(0.0013498980316300933, 4)]
    public void Quantile_Normal_MatchesTheTables(double probability, double expected)
    {
        Assert.Equal(expected, new NormalDistribution(10, 2, -1000, 1000).Quantile(probability), 11);
    }

    [Theory]
    [InlineData(0, 9)]
    [InlineData(0.5, 10)]
    [InlineData(1, 11)]
    public void Quantile_TruncatedNormal_IsConditioned(double probability, double expected)
    {
        Assert.Equal(expected, new NormalDistribution(10, 2, 9, 11).Quantile(probability), 12);
    }

    [Theory]
    [InlineData(0.5, 36)]
    [InlineData(0.8413447460685429, 54)]
    [InlineData(0.15865525393145707, 24)]
    public void Quantile_Lognormal_SpreadIsTheFactorOfOneDeviation(double probability, double expected)
    {
        Assert.Equal(expected, new LognormalDistribution(36, 1.5, 0, 1e9).Quantile(probability), 9);
    }

    [Theory]
    [InlineData(1, 1, 0.3, 0.3)]
    [InlineData(2, 1, 0.49, 0.7)]
    [InlineData(1, 2, 0.51, 0.3)]
    [InlineData(3, 1, 0.027, 0.3)]
    [InlineData(2, 2, 0.5, 0.5)]
    [InlineData(2, 2, 0.104, 0.2)]
    [InlineData(0.5, 0.5, 0.5, 0.5)]
    [InlineData(0.5, 0.5, 0.3333333333333333, 0.25)]
    [InlineData(8, 2, 0.001, 0.33489051082789413)]
    [InlineData(8, 2, 0.999, 0.99466347056106459)]
    [InlineData(300, 700, 0.9, 0.31865212667393132)]
    public void Quantile_Beta_MatchesClosedFormsAndExactValues(double a, double b, double probability, double expected)
    {
        Assert.Equal(expected, new BetaDistribution(a, b, 0, 1).Quantile(probability), 12);
    }

    [Theory]
    [InlineData(0.1, 0.1)]
    [InlineData(0.7, 30)]
    [InlineData(5, 5)]
    [InlineData(1000, 0.1)]
    [InlineData(1000, 1000)]
    public void Quantile_Beta_InvertsItsCumulative(double a, double b)
    {
        var beta = new IncompleteBeta(a, b);

        for (var i = 1; i < 100; i++)
        {
            var x = beta.Quantile(i / 100.0);
            // Nearer to the ends a double cannot hold the value to nine digits.
            if (x is > 1e-6 and < 1 - 1e-6)
            {
                Assert.Equal(i / 100.0, beta.Cumulative(x), 9);
            }
        }
    }

    [Theory]
    [InlineData(0, 18)]
    [InlineData(0.2499, 18)]
    [InlineData(0.25, 36)]
    [InlineData(0.5, 60)]
    [InlineData(0.75, double.PositiveInfinity)]
    [InlineData(1, double.PositiveInfinity)]
    public void Quantile_Choice_TakesEachValueEquallyOften(double probability, double expected)
    {
        Assert.Equal(expected, new ChoiceDistribution([60, double.PositiveInfinity, 18, 36]).Quantile(probability));
    }

    [Theory]
    [InlineData(0, 36)]
    [InlineData(0.6999, 36)]
    [InlineData(0.7, double.PositiveInfinity)]
    [InlineData(1, double.PositiveInfinity)]
    public void Quantile_Discrete_FollowsTheProbabilities(double probability, double expected)
    {
        Assert.Equal(expected, new DiscreteDistribution([(double.PositiveInfinity, 0.3), (36, 0.7)]).Quantile(probability));
    }

    [Theory]
    [MemberData(nameof(Indices))]
    public void Quantile_AnyDistribution_NeverFalls(int index)
    {
        var distribution = Several[index];
        var previous = double.NegativeInfinity;

        for (var i = 0; i <= Steps; i++)
        {
            var value = distribution.Quantile((double)i / Steps);

            Assert.True(value >= previous, $"{distribution}: {value} at {i} after {previous}");
            previous = value;
        }
    }

    [Theory]
    [InlineData(5, 0, 1)]
    [InlineData(7, 0.5, 1.5)]
    [InlineData(9, 0.2, 0.9)]
    public void Quantile_TruncatedDistribution_StaysBetweenTheBounds(int index, double minimum, double maximum)
    {
        for (var i = 0; i <= Steps; i++)
        {
            Assert.InRange(Several[index].Quantile((double)i / Steps), minimum, maximum);
        }
    }

    [Fact]
    public void Quantile_AnyMachine_GivesTheApprovedBits()
    {
        var text = new StringBuilder();
        foreach (var distribution in Several)
        {
            text.Append(CultureInfo.InvariantCulture, $"{distribution}\n");
            foreach (var probability in new[] { 0, 0.001, 0.1, 0.25, 0.5, 0.9, 0.999, 1 })
            {
                var value = distribution.Quantile(probability);
                text.Append(CultureInfo.InvariantCulture, $"  {probability:0.###} {BitConverter.DoubleToUInt64Bits(value):x16} {value:R}\n");
            }
        }

        Approved.Equal(Path.Combine(TestFolders.Project, "Distributions", "quantiles.expected"), text.ToString());
    }

    [Theory]
    [InlineData(-0.001)]
    [InlineData(1.001)]
    [InlineData(double.NaN)]
    public void Quantile_NotAProbability_Throws(double probability)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new UniformDistribution(0, 1).Quantile(probability));
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 1)]
    [InlineData(0, double.PositiveInfinity)]
    [InlineData(double.NaN, 1)]
    public void Uniform_WrongBounds_Throws(double low, double high)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new UniformDistribution(low, high));
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(0, 2, 1)]
    [InlineData(1, 0, 2)]
    public void Triangular_WrongOrder_Throws(double low, double mode, double high)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new TriangularDistribution(low, mode, high));
    }

    [Fact]
    public void Discrete_ProbabilitiesThatDoNotSumToOne_Throws()
    {
        Assert.Throws<ArgumentException>(() => new DiscreteDistribution([(1, 0.5), (2, 0.4)]));
    }

    [Fact]
    public void Equals_SameValuesInAnotherOrder_AreEqual()
    {
        Assert.Equal(new ChoiceDistribution([1, 2]), new ChoiceDistribution([2, 1]));
        Assert.Equal(new DiscreteDistribution([(1, 0.4), (2, 0.6)]), new DiscreteDistribution([(2, 0.6), (1, 0.4)]));
        Assert.NotEqual(new ChoiceDistribution([1, 2]), new ChoiceDistribution([1, 3]));
    }
}
