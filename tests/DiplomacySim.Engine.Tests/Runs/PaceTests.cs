using DiplomacySim.Engine.Runs;

namespace DiplomacySim.Engine.Tests.Runs;

public sealed class PaceTests
{
    [Fact]
    public void Note_SteadyCount_IsItsPace()
    {
        var pace = new Pace();

        for (var second = 1; second <= 30; second++)
        {
            Assert.Equal(100, pace.Note(TimeSpan.FromSeconds(second), 100 * second), 1e-9);
        }
    }

    [Fact]
    public void Note_PaceThatFalls_IsThatOfTheLastTenSeconds()
    {
        var pace = new Pace();
        for (var second = 1; second <= 20; second++)
        {
            pace.Note(TimeSpan.FromSeconds(second), 1000 * second);
        }

        var after = Enumerable.Range(21, 15).Select(second => pace.Note(TimeSpan.FromSeconds(second), 20_000 + (10 * (second - 20)))).ToList();

        Assert.InRange(after[4], 10, 1000);
        Assert.Equal(10, after[^1], 1e-9);
    }

    [Fact]
    public void Note_CountThatBeginsAnew_IsNeverNegative()
    {
        var pace = new Pace();
        pace.Note(TimeSpan.FromSeconds(1), 500);
        pace.Note(TimeSpan.FromSeconds(2), 1000);

        Assert.Equal(60, pace.Note(TimeSpan.FromSeconds(3), 60), 1e-9);
        Assert.Equal(60, pace.Note(TimeSpan.FromSeconds(4), 120), 1e-9);
    }

    [Fact]
    public void Note_NothingYet_IsZero() => Assert.Equal(0, new Pace().Note(TimeSpan.FromSeconds(0.1), 0));
}
