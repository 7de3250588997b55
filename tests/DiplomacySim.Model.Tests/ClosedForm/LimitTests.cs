using System.Collections.Immutable;
using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Parameters;
using DiplomacySim.Model.Shards;
using DiplomacySim.Model.Tests.Worlds;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Model.Tests.ClosedForm;

public sealed class LimitTests
{
    private const int Lanes = 256;
    private const int Partners = 16;

    [Theory]
    [InlineData(0, 0.85)]
    [InlineData(96, 0)]
    public void Advance_NoVisitsOrNoAcceptance_RaisesNobody(int attention, double acceptance)
    {
        var run = new TestRun(Eager().With(Parameter.PartnerAcceptance, acceptance), 60) { Attention = _ => attention };

        using var shard = Play(run);

        Assert.All(shard.UpgradesSoFar.ToArray(), upgrades => Assert.Equal(0, upgrades));
        Assert.All(shard.Visits.ToArray(), visits => Assert.Equal(attention * 5, visits));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    [InlineData(16)]
    public void Advance_NothingInTheWay_PutsEverybodyAtTheTopAtOnce(int rungs)
    {
        var parameters = TestParameters.Quiet.WithThresholds([.. Enumerable.Repeat(-1000.0, rungs - 1)]).With(Parameter.PartnerAcceptance, 1);
        var run = new TestRun(TestWorld.Alike(Partners, parameters), 1) { Attention = _ => 12 * Partners };

        using var shard = Play(run);

        Assert.All(shard.CountriesOn(rungs - 1).ToArray(), count => Assert.Equal(Partners, count));
        Assert.Equal(Partners * Lanes, shard.Upgrades.Length);
    }

    [Fact]
    public void Advance_SpecialPartnersAndBlocs_NeverMove()
    {
        var plan = new MonthPlan([.. Enumerable.Range(12, 4).Select(i => new PartnerPlan(i, true, 3, 0))], []);
        var world = Eager().WithPartners((i, p) => i < 12 ? p : p with { Kind = i < 14 ? PartnerKind.Special : PartnerKind.Bloc });
        var run = new TestRun(world, 24) { Attention = _ => 120, Plans = ImmutableDictionary<int, MonthPlan>.Empty.Add(3, plan) };

        using var shard = Play(run);

        for (var partner = 12; partner < Partners; partner++)
        {
            Assert.All(shard.Tier(partner).ToArray(), tier => Assert.Equal(0, tier));
            Assert.All(shard.VisitsWith(partner).ToArray(), visits => Assert.NotEqual(0, visits));
            Assert.All(shard.Labels(partner).ToArray(), labels => Assert.Equal(0, labels));
        }

        // They are outside the counts of countries, too.
        for (var lane = 0; lane < Lanes; lane++)
        {
            Assert.Equal(12, Enumerable.Range(0, 4).Sum(tier => shard.CountriesOn(tier)[lane]));
        }
    }

    [Fact]
    public void Advance_Suspended_IsNeverRaised()
    {
        var world = Eager()
            .With(Parameter.SevereEventRate, 6)
            .With(Parameter.SuspensionShare, 1)
            .With(Parameter.SuspensionHalfLife, 3);
        var run = new TestRun(world, 12) { Attention = _ => 60, Start = _ => TestRun.Blank with { Tier = 2, MonthsInTier = 600 } };
        var heldBack = 0;

        using var shard = run.Shard(Lanes);
        while (shard.MonthsDone < run.Months)
        {
            shard.Advance();
            foreach (var upgrade in shard.Upgrades)
            {
                Assert.Equal(0, shard.Suspended(upgrade.Partner)[upgrade.Lane]);
            }

            heldBack += Enumerable.Range(0, Lanes).Count(lane => shard.WasVisited(0, lane) && shard.Suspended(0)[lane] != 0 && shard.Tier(0)[lane] == 2);
        }

        Assert.NotEqual(0, heldBack);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(3)]
    public void Advance_MoreReadyThanAMonthHolds_RaisesThatMany(int limit)
    {
        var run = new TestRun(Eager().With(Parameter.UpgradesPerMonth, limit), 2) { Attention = _ => 12 * Partners };

        using var shard = run.Shard(Lanes);
        shard.Advance();
        Assert.All(shard.UpgradesSoFar.ToArray(), upgrades => Assert.Equal(limit, upgrades));
        shard.Advance();

        Assert.All(shard.UpgradesSoFar.ToArray(), upgrades => Assert.Equal(2 * limit, upgrades));
    }

    [Fact]
    public void Advance_PlannedUpgrade_TakesPlaceInEveryFuture()
    {
        var plan = new MonthPlan([new PartnerPlan(5, true, 2, 7)], []);
        var world = Eager().With(Parameter.ReadinessLevel, -20);
        var run = new TestRun(world, 4) { Plans = ImmutableDictionary<int, MonthPlan>.Empty.Add(2, plan) };

        using var shard = Play(run);

        Assert.All(shard.Tier(5).ToArray(), tier => Assert.Equal(2, tier));
        Assert.All(shard.Signed(5).ToArray(), signed => Assert.Equal(7, signed));
        Assert.All(shard.MonthsInTier(5).ToArray(), months => Assert.Equal(1, months));
        Assert.All(shard.UpgradesSoFar.ToArray(), upgrades => Assert.Equal(1, upgrades));
    }

    [Fact]
    public void Advance_HostedEvent_BringsGuestsBesideTheBudget()
    {
        var hosted = new HostedEvent(3, [1, 4, 6, 9, 11]);
        var run = new TestRun(Eager(), 2) { Plans = ImmutableDictionary<int, MonthPlan>.Empty.Add(1, new MonthPlan([], [hosted, new HostedEvent(50, [2])])) };

        using var shard = Play(run);

        for (var lane = 0; lane < Lanes; lane++)
        {
            var visited = Enumerable.Range(0, Partners).Where(partner => shard.WasVisited(partner, lane)).ToArray();
            Assert.True(visited.Intersect(hosted.Guests).Count() >= 3);
            Assert.Contains(2, visited);
            // The month's one occasion, three guests, and partner 2 unless it was the one.
            Assert.InRange(visited.Length, 4, 5);
            Assert.Equal(1, shard.Occasions[lane]);
        }
    }

    [Fact]
    public void Advance_AfterTheLastMonth_IsRefused()
    {
        using var shard = Play(new TestRun(Eager(), 2));

        Assert.Throws<InvalidOperationException>(() => shard.Advance());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(2049)]
    public void Constructor_LanesOutOfRange_IsRefused(int lanes) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new TestRun(Eager(), 1).Shard(lanes));

    /// <summary>Countries that are ready for everything at once.</summary>
    private static World Eager() =>
        TestWorld.Alike(Partners, TestParameters.Quiet.With(Parameter.ReadinessLevel, 20).With(Parameter.PartnerAcceptance, 1));

    private static Shard Play(TestRun run)
    {
        var shard = run.Shard(Lanes);
        while (shard.MonthsDone < run.Months)
        {
            shard.Advance();
        }

        return shard;
    }
}
