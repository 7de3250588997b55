using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Model.Tests.Worlds;

public sealed class LadderTests
{
    [Theory]
    [InlineData(2)]
    [InlineData(16)]
    public void Constructor_RungsInRange_AreKept(int rungs)
    {
        var ladder = new Ladder(Enumerable.Range(0, rungs).Select(rung => $"rung {rung}"));

        Assert.Equal(rungs, ladder.Count);
        Assert.Equal(rungs - 1, ladder.Top);
        Assert.Equal(rungs - 1, ladder.IndexOf($"rung {rungs - 1}"));
        Assert.Equal(-1, ladder.IndexOf("Rung 0"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(17)]
    public void Constructor_RungsOutOfRange_AreRefused(int rungs)
    {
        var refused = Assert.Throws<ArgumentException>(() => new Ladder(Enumerable.Range(0, rungs).Select(rung => $"rung {rung}")));

        Assert.Contains("2 to 16", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Constructor_NameTwice_IsRefused() => Assert.Throws<ArgumentException>(() => new Ladder(["none", "friend", "none"]));

    [Fact]
    public void IndexOf_PartnerOfAWorld_IsItsPlace()
    {
        var world = TestWorld.Alike(5, TestParameters.Usual);

        Assert.All(Enumerable.Range(0, 5), i => Assert.Equal(i, world.IndexOf(TestWorld.Code(i))));
        Assert.Equal(-1, world.IndexOf(TestWorld.Code(5)));
    }
}
