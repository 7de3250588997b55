using System.Collections.Immutable;
using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Modules.Powers;
using DiplomacySim.Model.Tests.Worlds;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Model.Tests.Modules;

public sealed class PowersTests
{
    private const int Lanes = 500;

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 0.625)]
    [InlineData(5, 1)]
    public void Index_SomePowersVisitedAlike_IsOneLessTheScaledConcentration(int visited, double index)
    {
        var plan = new MonthPlan([.. Enumerable.Range(0, visited).Select(i => new PartnerPlan(i, true, 0, 0))], []);
        var run = Run(6) with { Attention = _ => 0, Plans = Enumerable.Range(0, 6).ToDictionary(m => m, _ => plan).ToImmutableDictionary() };

        Assert.All(run.Play(PowersModule.Index, 5), found => Assert.Equal(index, found, 5));
        Assert.All(run.Play(PowersModule.Share, 5, 0), share => Assert.Equal(1.0 / visited, share, 5));
        Assert.All(run.Play(PowersModule.Share, 5, 7), share => Assert.Equal(0, share));
    }

    [Fact]
    public void Shares_AllPowers_AddUpToOne()
    {
        var shares = Enumerable.Range(0, 5).Select(power => Run(30).Play(PowersModule.Share, 50, power)).ToArray();

        Assert.All(Enumerable.Range(0, 50), lane => Assert.Equal(1, shares.Sum(s => s[lane]), 5));
    }

    [Fact]
    public void Balance_Full_MakesAttentionMoreEvenAndWaitsShorter()
    {
        var balanced = Run(48).Set(PowersModule.Balance, 1);

        Assert.True(balanced.Play(PowersModule.Index, Lanes).Average() > Run(48).Play(PowersModule.Index, Lanes).Average() + 0.02);
        Assert.True(balanced.Play(PowersModule.LongestWait, Lanes).Average() < Run(48).Play(PowersModule.LongestWait, Lanes).Average() * 0.8);
    }

    [Fact]
    public void Coverage_AtTheStart_CountsRungs()
    {
        var run = Run(1) with { Attention = _ => 0, Start = i => TestRun.Blank with { Tier = i < 2 ? 3 : i < 7 ? 1 : 0 } };

        Assert.All(run.Play(PowersModule.PowersAtTop, 5), count => Assert.Equal(2, count));
        Assert.All(run.Play(PowersModule.EconomiesCovered, 5), count => Assert.Equal(7, count));
        Assert.All(run.Play(PowersModule.EconomiesAtTop, 5), count => Assert.Equal(2, count));
    }

    [Fact]
    public void Displeased_ACrisisWithTwoPowers_CountsThemUntilItIsForgotten()
    {
        var crisis = new PartnerPlan(0, false, 0, 0) { Crisis = new PlannedCrisis(1, false) };
        var plan = new MonthPlan([crisis, crisis with { Partner = 3 }, crisis with { Partner = 8 }], []);
        var run = Run(1) with { Plans = new Dictionary<int, MonthPlan> { [0] = plan }.ToImmutableDictionary() };

        Assert.All(run.Play(PowersModule.Displeased, 5), count => Assert.Equal(2, count));
        Assert.All((run with { Months = 12 }).Play(PowersModule.Displeased, 5), count => Assert.Equal(0, count));
    }

    [Fact]
    public void Index_PastVisitsToOnePower_StartUneven()
    {
        var run = Run(1) with { Attention = _ => 0 };
        var uneven = run with { World = run.World with { Visits = [new PastVisit(1, new Month(2025, 11)), new PastVisit(1, new Month(2025, 12))] } };

        Assert.All(uneven.Play(PowersModule.Index, 3), index => Assert.Equal(0, index, 5));
    }

    // Thirty partners alike; the first five are great powers, the first ten large economies.
    private static TestRun Run(int months)
    {
        var world = TestWorld.Alike(30, TestParameters.Quiet).WithPartners((i, partner) => partner with
        {
            Roles = i < 5 ? [PowersModule.GreatPowers, PowersModule.LargeEconomies] : i < 10 ? [PowersModule.LargeEconomies] : [],
        });
        return new TestRun(world, months) { Attention = _ => 24 }.On(
            PowersModule.Description,
            (PowersModule.Memory, 12),
            (PowersModule.Strength, 2),
            (PowersModule.Displeasure, 0.5));
    }
}
