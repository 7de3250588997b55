using DiplomacySim.Experiments.Cases;
using DiplomacySim.Scenarios.Worlds;

namespace DiplomacySim.Experiments.Tests.Cases;

public sealed class PosteriorDrawsTests
{
    private const int Futures = 20_000;

    private static readonly WorldPosterior _posterior = new(
        [new PosteriorEntry(4, "first", 1, false, -9, 9), new PosteriorEntry(7, "second", 2, true, 0, 9), new PosteriorEntry(9, "third", 0, false, -9, 0.5)],
        [0.25, 0.1, 0, 0.1, 0.16, 0, 0, 0, 1]);

    [Fact]
    public void Columns_ManyFutures_HaveTheMomentsAskedFor()
    {
        var columns = new PosteriorDraws(_posterior).Columns(3, [.. Enumerable.Range(0, Futures).Select(f => (uint)f)]).Parameters;
        var first = columns[4];
        var second = columns[7].Select(Math.Log).ToArray();

        Assert.Equal(1, first.Average(), 0.015);
        Assert.Equal(Math.Log(2), second.Average(), 0.015);
        Assert.Equal(0.25, first.Average(v => (v - 1) * (v - 1)), 0.01);
        Assert.Equal(0.16, second.Average(v => (v - Math.Log(2)) * (v - Math.Log(2))), 0.01);
        Assert.Equal(0.1, first.Zip(second).Average(p => (p.First - 1) * (p.Second - Math.Log(2))), 0.01);
        Assert.Equal(0.5, columns[9].Max());
        Assert.Equal(0.309, columns[9].Count(v => v == 0.5) / (double)Futures, 0.01);
    }

    [Fact]
    public void Draw_SameFuture_DoesNotDependOnItsCompany()
    {
        var draws = new PosteriorDraws(_posterior);

        var alone = draws.Columns(3, [17]).Parameters;

        Assert.Equal(draws.Columns(3, [5, 17, 80]).Parameters[7][1], alone[7][0]);
        Assert.NotEqual(draws.Draw(3, 18)[0], alone[4][0]);
        Assert.NotEqual(draws.Draw(4, 17)[0], alone[4][0]);
    }

    [Fact]
    public void New_CovarianceThatIsNone_IsRefused()
    {
        Assert.Throws<ArgumentException>(() => new PosteriorDraws(_posterior with { Covariance = [1, 2, 0, 2, 1, 0, 0, 0, 1] }));
    }
}
