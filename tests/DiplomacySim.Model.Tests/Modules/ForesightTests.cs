using DiplomacySim.Model.Modules.Foresight;
using DiplomacySim.Model.Start;
using DiplomacySim.Model.Tests.Worlds;

namespace DiplomacySim.Model.Tests.Modules;

public sealed class ForesightTests
{
    private const int Lanes = 300;

    [Theory]
    [InlineData(20, 0)]
    [InlineData(21, 10)]
    public void Cooling_NobodyVisited_IsEveryPartnerOnTheLadderAfterTheWarningMonths(int months, int cooling)
    {
        // All were visited in the month before the run.
        var run = Run(months) with { Attention = _ => 0 };

        Assert.All(run.Play(ForesightModule.Cooling, 5), count => Assert.Equal(cooling, count));
        Assert.All(run.Play(ForesightModule.MonthsSince, 5, 3), since => Assert.Equal(months, since));
    }

    [Fact]
    public void Fallen_NoInflow_CountsWhenAThirdOfTheCapitalIsGone()
    {
        // With a half-life of 36 months two thirds are left after 36 log2(3/2) = 21.06 months.
        var run = Run(21) with { Attention = _ => 0 };

        Assert.All(run.Play(ForesightModule.Fallen, 5), count => Assert.Equal(0, count));
        Assert.All((run with { Months = 22 }).Play(ForesightModule.Fallen, 5), count => Assert.Equal(10, count));
    }

    [Fact]
    public void Cooling_WarningsHeeded_AreFewerAtTheSameNumberOfVisits()
    {
        var heeded = Run(60).Set(ForesightModule.EarlyWarning, 1);

        Assert.True(heeded.Play(ForesightModule.Cooling, Lanes).Average() < Run(60).Play(ForesightModule.Cooling, Lanes).Average() / 2);
        Assert.Equal(Visits(Run(60)), Visits(heeded));
    }

    [Fact]
    public void MonthsSince_EveryPartnerVisitedEveryMonth_IsZero() =>
        Assert.All(Run(4).VisitingAll().Play(ForesightModule.MonthsSince, 5, 7), since => Assert.Equal(0, since));

    [Fact]
    public void Failing_MoreLapsedThanKept_CountsPartnersOnTheLadder()
    {
        var run = Run(1) with { Start = i => On(i) with { Implemented = i < 4 ? 1 : 3, Lapsed = 2 } };

        Assert.All(run.Play(ForesightModule.Failing, 5), count => Assert.Equal(4, count));
    }

    [Fact]
    public void OverReliance_WithoutTheEconomy_IsTheLargestShareOfTheWorldsTrade()
    {
        var run = Run(1) with { World = Run(1).World.WithPartner(2, partner => partner with { TradeUsdBillions = 11 }) };

        Assert.All(run.Play(ForesightModule.OverReliance, 3), share => Assert.Equal(11 / 30.0, share, 5));
    }

    private static float[] Visits(TestRun run)
    {
        using var shard = run.Shard(Lanes);
        while (shard.MonthsDone < run.Months)
        {
            shard.Advance();
        }

        return shard.Visits.ToArray();
    }

    private static PartnerStart On(int partner) => TestRun.Blank with { Tier = partner < 10 ? 1 : 0, MonthsInTier = 12, Capital = 3, Recency = 1 };

    // Twenty partners alike, half of them on the ladder, all visited in the month before.
    private static TestRun Run(int months) => new TestRun(TestWorld.Alike(20, TestParameters.Quiet), months) { Start = On }.On(
        ForesightModule.Description,
        (ForesightModule.WarningMonths, 21),
        (ForesightModule.WarningFall, 1 / 3.0),
        (ForesightModule.Strength, 4));
}
