using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Modules.Protection;
using DiplomacySim.Model.Tests.Worlds;

namespace DiplomacySim.Model.Tests.Modules;

public sealed class ProtectionTests
{
    private const int Lanes = 1000;

    [Fact]
    public void Crises_FiveYears_AreAPoissonNumber()
    {
        var crises = Run(60).Play(ProtectionModule.Crises, Lanes);

        var mean = crises.Average();
        Assert.InRange(mean, 14.6, 15.4);
        Assert.InRange(crises.Select(c => (c - mean) * (c - mean)).Average() / mean, 0.85, 1.15);
    }

    [Fact]
    public void Active_LongRun_IsRateTimesTwoMonths() =>
        Assert.InRange(Run(24).Play(ProtectionModule.Active, Lanes).Average(), 0.43, 0.57);

    [Fact]
    public void Crises_NobodyAbroad_DoNotBreakOut()
    {
        var run = Run(24) with { World = Run(24).World.WithPartners((_, partner) => partner with { DiasporaThousands = 0 }) };

        Assert.All(run.Play(ProtectionModule.Crises, 20), crises => Assert.Equal(0, crises));
    }

    [Fact]
    public void Citizens_AllCrises_AreBroughtHomeOrLeftBehindOrStillInDanger()
    {
        var run = Planned(Run(5, rate: 0), new CitizensInNeed([0, 1], 900, 2), new CitizensInNeed([2], 5000, 9));

        var home = run.Play(ProtectionModule.BroughtHome, Lanes);
        var left = run.Play(ProtectionModule.LeftBehind, Lanes);
        var danger = run.Play(ProtectionModule.InDanger, Lanes);

        Assert.All(danger, citizens => Assert.Equal(5000, citizens));
        Assert.All(home.Zip(left), pair => Assert.Equal(900, pair.First + pair.Second));
        Assert.Contains(left, citizens => citizens > 0);
    }

    [Theory]
    [InlineData(500, 1, 1, 0.731)]
    [InlineData(3695, 1, 1, 0.5)]
    [InlineData(500, 2, 1, 0.881)]
    [InlineData(500, 1, 0.5, 0.5)]
    public void Rescue_ChanceOfSuccess_IsLogisticInSizeReadinessAndCapacity(double citizens, double readiness, double capacity, double chance)
    {
        var run = Planned(Run(2, rate: 0) with { Capacity = _ => capacity }, new CitizensInNeed([1], citizens, 1))
            .Set(ProtectionModule.Readiness, readiness);

        var left = run.Play(ProtectionModule.LeftBehind, Lanes);

        Assert.InRange(left.Count(l => l == 0) / (double)Lanes, chance - 0.045, chance + 0.045);
    }

    [Fact]
    public void Relations_UsualCrises_AreAsWithoutTheModule()
    {
        var with = Run(36, load: 0);
        var without = with with { Modules = [] };
        using var first = with.Shard(200);
        using var second = without.Shard(200);
        for (var month = 0; month < 36; month++)
        {
            first.Advance();
            second.Advance();
        }

        for (var partner = 0; partner < with.World.Partners.Length; partner++)
        {
            Assert.Equal(second.Capital(partner), first.Capital(partner));
            Assert.Equal(second.Tension(partner), first.Tension(partner));
        }
    }

    [Fact]
    public void Occasions_UsualCrises_AreTheSameOnAverage()
    {
        var run = Run(36) with { Attention = _ => 60 };

        Assert.InRange(Occasions(run) / Occasions(run with { Modules = [] }), 0.99, 1.01);
    }

    [Fact]
    public void Occasions_ManyCrises_AreFewer()
    {
        var run = Run(24) with { Attention = _ => 60 };
        var crises = Enumerable.Range(0, 6).Select(i => new CitizensInNeed([i], 300, 20)).ToArray();

        // Six crises take three occasions from each of twenty months.
        Assert.InRange(Occasions(run) - Occasions(Planned(run, crises)), 55, 65);
    }

    private static double Occasions(TestRun run)
    {
        using var shard = run.Shard(Lanes);
        while (shard.MonthsDone < run.Months)
        {
            shard.Advance();
        }

        return shard.Visits.ToArray().Average();
    }

    private static TestRun Planned(TestRun run, params CitizensInNeed[] crises) =>
        run with { Plans = run.Plans.SetItem(0, MonthPlan.Empty with { Crises = [.. crises] }) };

    private static TestRun Run(int months, double rate = 3, double load = 0.5) => new TestRun(TestWorld.Lively(14, TestParameters.Usual), months).On(
        ProtectionModule.Description,
        (ProtectionModule.CrisisRate, rate),
        (ProtectionModule.CrisisCitizens, 500),
        (ProtectionModule.CrisisSpread, 1.2),
        (ProtectionModule.OccasionsPerCrisis, load),
        (ProtectionModule.CapitalPerRescue, 0.5),
        (ProtectionModule.TensionPerFailure, 0.3),
        (ProtectionModule.ShareOnFailure, 0.3),
        (ProtectionModule.ReadinessEffect, 1),
        (ProtectionModule.ReadinessLoad, 0.02));
}
