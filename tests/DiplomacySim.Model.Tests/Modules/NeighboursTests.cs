using DiplomacySim.Model.Modules.Neighbours;
using DiplomacySim.Model.Tests.Worlds;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Model.Tests.Modules;

public sealed class NeighboursTests
{
    private const int Lanes = 400;
    private const int Neighbour = 2;

    [Theory]
    [InlineData(1, 11)]
    [InlineData(3, 3)]
    [InlineData(4, 2)]
    [InlineData(12, 0)]
    public void MonthsSince_GuaranteedVisits_NeverExceedTheirInterval(double visits, int most)
    {
        var run = Run(40).Set(NeighboursModule.Visits, visits);

        Assert.All(run.Play(NeighboursModule.MonthsSince, Lanes, Neighbour), months => Assert.InRange(months, 0, most));
        Assert.All(run.Play(NeighboursModule.LongestGap, Lanes), gap => Assert.InRange(gap, 1, most + 1));
    }

    [Fact]
    public void Activities_TwelveGuaranteed_AreOneAMonthWithEach() =>
        Assert.All(Run(30).Set(NeighboursModule.Visits, 12).Play(NeighboursModule.Activities, 50), activities => Assert.Equal(60, activities));

    [Fact]
    public void Cooperation_AVisitEveryMonth_TendsToItsFixedPoint()
    {
        // B = decay B + gain (1 - decay B).
        var decay = Math.Pow(2, -1 / 24.0);
        var expected = 0.25 / (1 - (decay * 0.75));

        var cooperation = Run(60).Set(NeighboursModule.Visits, 12).Play(NeighboursModule.CooperationWith, 20, Neighbour);

        Assert.All(cooperation, c => Assert.Equal(expected, c, 4));
        Assert.All(Run(60).Set(NeighboursModule.Visits, 12).Play(NeighboursModule.Cooperation, 20), c => Assert.Equal(expected, c, 4));
    }

    [Fact]
    public void Cooperation_NoVisits_HalvesInItsHalfLife()
    {
        var run = Run(24) with { Attention = _ => 0, World = Visited(Run(24).World) };

        var before = (run with { Months = 1 }).Play(NeighboursModule.CooperationWith, 1, Neighbour)[0] * Math.Pow(2, 1 / 24.0);

        Assert.InRange(before, 0.05, 0.95);
        Assert.Equal(before / 2, run.Play(NeighboursModule.CooperationWith, 1, Neighbour)[0], 4);
    }

    [Fact]
    public void Guard_OthersFirst_KeepsTheUsualNumberOfActivities()
    {
        var usual = Mean(Run(60));
        var othersFirst = Run(60) with { Priority = i => i >= 4 ? Math.Log(4) : 0 };

        Assert.InRange(Mean(othersFirst), usual * 0.85, usual * 1.15);
        Assert.InRange(Mean(othersFirst.Set(NeighboursModule.Guard, 0)), 0, usual * 0.6);
    }

    [Fact]
    public void Guard_HalfTheBudget_KeepsTheUsualNumberOfActivities()
    {
        var usual = Mean(Run(60));
        var half = Run(60) with { Attention = _ => 12 };

        Assert.InRange(Mean(half), usual * 0.85, usual * 1.15);
        Assert.InRange(Mean(half.Set(NeighboursModule.Guard, 0)), 0, usual * 0.65);
    }

    [Fact]
    public void Guard_NeighbourPutLastOnPurpose_LetsItGo()
    {
        var asked = Run(60) with { Priority = i => i == Neighbour ? Math.Log(0.1) : i >= 4 ? Math.Log(4) : 0 };

        Assert.InRange(asked.Play(NeighboursModule.MonthsSince, Lanes, Neighbour).Average(), 20, 97);
    }

    [Fact]
    public void Visits_NothingAsked_AreThoseOfTheCore()
    {
        var run = Run(24);
        using var with = run.Shard(100);
        using var without = (run with { Modules = [] }).Shard(100);
        while (with.MonthsDone < 24)
        {
            with.Advance();
            without.Advance();
        }

        Assert.All(Enumerable.Range(0, 40), partner => Assert.Equal(without.VisitsWith(partner), with.VisitsWith(partner)));
    }

    private static double Mean(TestRun run) => run.Play(NeighboursModule.Activities, Lanes).Average();

    private static World Visited(World world) =>
        world with { Visits = [.. Enumerable.Range(1, 6).Select(month => new PastVisit(Neighbour, new Month(2025, month)))] };

    // Forty partners alike, of which the third and the fourth are neighbours; two visits a month.
    private static TestRun Run(int months)
    {
        var world = TestWorld.Alike(40, TestParameters.Quiet).WithPartners((i, partner) => partner with { Roles = i is 2 or 3 ? [NeighboursModule.Role] : [] });
        return new TestRun(world with { Attention = [(new Month(2000, 1), 24)] }, months) { Attention = _ => 24 }.On(
            NeighboursModule.Description,
            (NeighboursModule.BorderHalfLife, 24),
            (NeighboursModule.BorderGain, 0.25));
    }
}
