using DiplomacySim.Experiments.Analysis;

namespace DiplomacySim.Experiments.Tests.Analysis;

public sealed class SpreadTests
{
    [Theory]
    [InlineData(0.05, 5)]
    [InlineData(0.5, 50)]
    [InlineData(0.95, 95)]
    [InlineData(0.001, 1)]
    [InlineData(1, 100)]
    public void Quantile_OneToAHundred_IsTheNumber(double share, double expected)
    {
        var spread = new Spread();
        foreach (var value in Enumerable.Range(1, 100).OrderBy(v => v * 37 % 101))
        {
            spread.Add(value);
        }

        Assert.Equal(expected, spread.Quantile(share));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0.125)]
    [InlineData(2, 0.5)]
    [InlineData(2.5, 0.75)]
    [InlineData(9, 1)]
    public void RankOf_FourValues_CountsEqualOnesHalf(double value, double expected)
    {
        var spread = new Spread();
        foreach (var one in new[] { 2.0, 1, 3, 2 })
        {
            spread.Add(one);
        }

        Assert.Equal(expected, spread.RankOf(value));
    }

    [Fact]
    public void Quantile_NoValue_IsNone()
    {
        Assert.True(double.IsNaN(new Spread().Quantile(0.5)));
        Assert.True(double.IsNaN(new Spread().RankOf(1)));
    }

    [Fact]
    public void Add_MoreThanAreKept_KeepsTheFirst()
    {
        var spread = new Spread();
        for (var i = 0; i < Spread.MostKept + 10; i++)
        {
            spread.Add(i < Spread.MostKept ? 1 : 100);
        }

        Assert.Equal(1, spread.Quantile(1));
    }
}
