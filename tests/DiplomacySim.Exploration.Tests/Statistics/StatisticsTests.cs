using DiplomacySim.Exploration.Statistics;

namespace DiplomacySim.Exploration.Tests.Statistics;

public class StatisticsTests
{
    [Theory]
    // Exact tails, such as R's pbinom gives them with lower.tail = FALSE.
    [InlineData(0, 10, 0.3, 1)]
    [InlineData(1, 10, 0.5, 0.9990234375)]
    [InlineData(5, 10, 0.5, 0.623046875)]
    [InlineData(10, 10, 0.5, 0.0009765625)]
    [InlineData(3, 5, 0.2, 0.05792)]
    [InlineData(60, 100, 0.5, 0.02844397)]
    [InlineData(900, 1000, 0.88, 0.026640534)]
    [InlineData(7, 10, 0, 0)]
    [InlineData(7, 10, 1, 1)]
    public void AtLeast_OfTable_IsTheBinomialTail(int successes, int trials, double probability, double tail) =>
        Assert.Equal(tail, BinomialTail.AtLeast(successes, trials, probability), 8);

    [Fact]
    public void Holm_OfTextbookValues_StepsDown()
    {
        var adjusted = MultipleTests.Holm([0.01, 0.04, 0.03, 0.005]);

        Assert.Equal([0.03, 0.06, 0.06, 0.02], adjusted.Select(p => Math.Round(p, 12)));
    }

    [Fact]
    public void BenjaminiHochberg_OfTextbookValues_StepsUp()
    {
        var adjusted = MultipleTests.BenjaminiHochberg([0.01, 0.04, 0.03, 0.005]);

        Assert.Equal([0.02, 0.04, 0.04, 0.02], adjusted.Select(p => Math.Round(p, 12)));
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1.959963984540054, 0.05)]
    [InlineData(-2.5758293035489004, 0.01)]
    [InlineData(double.NaN, 1)]
    public void NormalP_OfStatistic_IsTwoSided(double statistic, double p) => Assert.Equal(p, MultipleTests.NormalP(statistic), 10);

    [Fact]
    public void KendallTau_WithTies_IsTauB()
    {
        // Of ten pairs eight agree, one is tied on the left and another one on the right.
        Assert.Equal(8.0 / 9, KendallTau.Of([1, 2, 2, 3, 4], [1, 3, 2, 4, 4]), 12);
        // Six pairs: five agree, one does not.
        Assert.Equal(4.0 / 6, KendallTau.Of([1, 2, 3, 4], [1, 3, 2, 4]), 12);
        Assert.Equal(1, KendallTau.Of([1, 2, 3], [10, 20, 30]));
        Assert.Equal(-1, KendallTau.Of([1, 2, 3], [3, 2, 1]));
        Assert.True(double.IsNaN(KendallTau.Of([1, 1, 1], [1, 2, 3])));
    }

    [Fact]
    public void Distance_OfTwoSamplesWithTies_IsTheLargestGap()
    {
        double[] values = [1, 1, 2, 3, 3, 4];
        int[] first = [1, 1, 0, 0, 1, 0];
        int[] second = [0, 0, 1, 1, 0, 1];

        var distance = KolmogorovSmirnov.Distance(InputTable.OrderOf(values), values, first, second);

        Assert.Equal(2.0 / 3, distance, 12);
    }

    [Theory]
    // The critical values of Kolmogorov's limit at 5% and 1%: 1.3581 and 1.6276.
    [InlineData(1.3581, 0.05)]
    [InlineData(1.6276, 0.01)]
    public void PValue_OfCriticalValue_IsTheLevel(double scaled, double level) =>
        Assert.Equal(level, KolmogorovSmirnov.PValue(scaled / Math.Sqrt(5e7), 100_000_000, 100_000_000), 4);

    [Fact]
    public void Counts_OfManySamples_AreEvenAndKeyed()
    {
        var draws = new Resampling(7, ResamplingPurpose.Rows);
        var counts = new int[10];
        var sums = new long[10];
        for (var sample = 0u; sample < 2000; sample++)
        {
            draws.Counts(sample, counts);
            Assert.Equal(10, counts.Sum());
            for (var i = 0; i < 10; i++)
            {
                sums[i] += counts[i];
            }
        }

        Assert.All(sums, sum => Assert.InRange(sum, 1800, 2200));
        var again = new int[10];
        new Resampling(7, ResamplingPurpose.Rows).Counts(1999, again);
        Assert.Equal(counts, again);
        new Resampling(7, ResamplingPurpose.Blocks).Counts(1999, again);
        Assert.NotEqual(counts, again);
    }

    [Fact]
    public void InputTable_OfUnequalColumns_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new InputTable(["a", "b"], [[1, 2], [1]]));
        Assert.Throws<ArgumentException>(() => new InputTable(["a", "a"], [[1], [1]]));
        Assert.Throws<ArgumentException>(() => new InputTable(["a"], [[double.NaN]]));
        Assert.Throws<ArgumentException>(() => new InputTable([], []));
    }

    [Fact]
    public void Finite_OfColumnWithNone_GivesRanks()
    {
        var table = new InputTable(["half-life"], [[36, double.PositiveInfinity, 18, 36]]);

        Assert.Equal([1.0, 2, 0, 1], table.Finite(0));
    }
}
