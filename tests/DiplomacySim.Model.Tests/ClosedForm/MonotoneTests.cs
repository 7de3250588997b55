using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Parameters;
using DiplomacySim.Model.Shards;
using DiplomacySim.Model.Tests.Worlds;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Model.Tests.ClosedForm;

/// <summary>With the same draws, what should help never hurts.</summary>
public sealed class MonotoneTests
{
    private const int Lanes = 1024;
    private const int Partners = 20;

    public static TheoryData<string> Improvements => ["capital", "activism", "leader", "peers", "rival", "credibility", "willingness", "bloc", "acceptance"];

    [Theory]
    [MemberData(nameof(Improvements))]
    public void Advance_BetterStart_NeverLowersReadiness(string improvement)
    {
        var run = new TestRun(World(), 1) { Start = i => TestRun.Blank with { Tier = i % 3, MonthsInTier = i % 3 == 0 ? double.PositiveInfinity : 100 } };
        var better = improvement switch
        {
            "capital" => run with { Start = i => run.Start(i) with { Capital = 4 } },
            "activism" => run.With(Parameter.ReadinessLevel, -1.5),
            "leader" => run with { World = run.World with { Leaders = [new Leader(new Month(2000, 1), 9, 0, null), run.World.Leaders[^1]] } },
            "peers" => run with { Start = i => i >= 10 ? run.Start(i) with { Tier = 3 } : run.Start(i) },
            "rival" => run with { World = run.World.WithPartners((i, p) => i < 10 ? p with { Rivals = [19] } : p), Start = i => i == 19 ? run.Start(i) with { Tier = 3 } : run.Start(i) },
            "credibility" => run with { Start = i => run.Start(i) with { Implemented = 1 } },
            "willingness" => run with { Start = i => run.Start(i) with { FrailtyMean = 0.7 } },
            "bloc" => run with
            {
                World = run.World.With(Parameter.BlocSpillOver, 0.5).WithPartners((i, p) => p with { BlocActors = [19] })
                    with
                { TierSteps = [new TierStep(19, new Month(2020, 1), 1)] },
            },
            _ => run.With(Parameter.PartnerAcceptance, 1),
        };
        // The first of two leaders is in office until the last one's term begins.
        better = improvement == "leader" ? better with { World = better.World with { Leaders = [better.World.Leaders[0], better.World.Leaders[1] with { From = new Month(2040, 1) }] } } : better;

        using var worse = run.Shard(Lanes);
        worse.Advance();
        using var shard = better.Shard(Lanes);
        shard.Advance();

        var rises = 0;
        for (var partner = 0; partner < 10; partner++)
        {
            var columns = (Before: Copy(worse, partner), After: Copy(shard, partner));
            for (var lane = 0; lane < Lanes; lane++)
            {
                Assert.True(columns.After[lane].Readiness >= columns.Before[lane].Readiness);
                Assert.True(columns.After[lane].Target >= columns.Before[lane].Target);
                rises += columns.After[lane].Target > columns.Before[lane].Target ? 1 : 0;
            }
        }

        Assert.True(rises > 20, $"Only {rises} targets rise.");
    }

    [Fact]
    public void Advance_NotVisited_IsNeverRaised()
    {
        var world = TestWorld.Lively(Partners, TestParameters.Usual.With(Parameter.ReadinessLevel, 0).With(Parameter.MaturationYears, 0));
        var run = new TestRun(world, 36) { Attention = _ => 40 };
        var raised = 0;

        using var shard = run.Shard(Lanes);
        while (shard.MonthsDone < run.Months)
        {
            shard.Advance();
            foreach (var upgrade in shard.Upgrades)
            {
                raised++;
                Assert.True(shard.WasVisited(upgrade.Partner, upgrade.Lane));
                Assert.True(upgrade.To > upgrade.From);
                Assert.Equal(upgrade.To, shard.Tier(upgrade.Partner)[upgrade.Lane]);
            }
        }

        Assert.True(raised > Lanes);
    }

    // What one visit sets off that can cost capital later is off: agreements that a month without a visit would have
    // brought, lapses, upgrades and labels that come earlier and so decay longer, and whatever makes later visits rarer.
    [Fact]
    public void Advance_OneVisitMore_NeverLowersCapitalLater()
    {
        var world = World()
            .With(Parameter.AgreementsWithoutVisit, 0)
            .With(Parameter.CapitalPerLapsed, 0)
            .With(Parameter.CapitalPerUpgrade, 0)
            .With(Parameter.CapitalPerLabel, 0)
            .With(Parameter.AttentionTier, 0)
            .With(Parameter.AttentionRecency, 0)
            .With(Parameter.AttentionSuspended, 0);
        var run = new TestRun(world, 120) { Attention = _ => 60 };
        var visited = run with { Plans = run.Plans.Add(5, new MonthPlan([new PartnerPlan(3, true, 0, 0)], [])) };

        using var without = run.Shard(Lanes);
        using var with = visited.Shard(Lanes);
        for (var month = 0; month < run.Months; month++)
        {
            without.Advance();
            with.Advance();
            var gains = 0;
            for (var lane = 0; lane < Lanes; lane++)
            {
                Assert.True(with.Capital(3)[lane] >= without.Capital(3)[lane], $"month {month} lane {lane}");
                gains += with.Capital(3)[lane] > without.Capital(3)[lane] ? 1 : 0;
            }

            Assert.True(month < 5 ? gains == 0 : gains > Lanes / 2);
        }
    }

    // Along a run competition can reverse single futures, so the mean is tested.
    [Fact]
    public void Advance_OneVisitMore_RaisesMoreFutures()
    {
        var run = new TestRun(TestWorld.Lively(Partners, TestParameters.Usual.With(Parameter.ReadinessLevel, -2)), 8) { Attention = _ => 24 };
        var visited = run with { Plans = run.Plans.Add(5, new MonthPlan([new PartnerPlan(3, true, 0, 0)], [])) };

        using var without = run.Shard(Lanes);
        using var with = visited.Shard(Lanes);
        while (with.MonthsDone < run.Months)
        {
            without.Advance();
            with.Advance();
        }

        var differences = Enumerable.Range(0, Lanes).Select(lane => (double)with.Tier(3)[lane] - without.Tier(3)[lane]).ToArray();
        var mean = differences.Average();
        var error = Math.Sqrt(differences.Average(d => (d - mean) * (d - mean)) / Lanes);
        Assert.True(mean > 3 * error, $"{mean} with a standard error of {error}");
    }

    // S is symmetric in home and partner: whoever is large, whoever has status, the same readiness.
    [Fact]
    public void Advance_HomeAndPartnerSwapped_HaveTheSameTransitions()
    {
        // Numbers with few digits, so that both sums are exact.
        const double LargeGdp = 1.5;
        const double SmallGdp = -0.75;
        const double Weight = 0.5;
        const double Status = 0.25;
        var here = Mirror(level: -1 + (Weight * SmallGdp), partnerGdp: LargeGdp, status: true);
        var there = Mirror(level: -1 + (Weight * LargeGdp) + Status, partnerGdp: SmallGdp, status: false);

        using var first = here.Shard(Lanes);
        using var second = there.Shard(Lanes);
        while (first.MonthsDone < here.Months)
        {
            first.Advance();
            second.Advance();
            Assert.True(first.Upgrades.SequenceEqual(second.Upgrades));
            Assert.True(first.Tier(0).SequenceEqual(second.Tier(0)));
        }

        Assert.NotEqual(0, first.UpgradesSoFar.ToArray().Sum());

        TestRun Mirror(double level, double partnerGdp, bool status)
        {
            var parameters = TestParameters.Quiet
                .With(Parameter.ReadinessLevel, level)
                .With(Parameter.GdpWeight, Weight)
                .With(Parameter.StatusWeight, Status)
                .With(Parameter.SharedBlocWeight, 0.5);
            // The scale takes the whole logarithm away and puts the score in its place.
            var world = TestWorld.Alike(1, parameters) with { Gdp = new Standardization(-partnerGdp, 1, 0.01) };
            return new TestRun(world.WithPartner(0, p => p with { HasStatus = status, SharedBlocs = 1 }), 60).VisitingAll();
        }
    }

    private static World World()
    {
        var parameters = TestParameters.Usual.With(Parameter.ReadinessLevel, -2).With(Parameter.LeaderEffect, 0).With(Parameter.MaturationYears, 4);
        return TestWorld.Alike(Partners, parameters) with { LeaderChangesByChanceFrom = new Month(2090, 1) };
    }

    private static unsafe (int Readiness, int Target)[] Copy(Shard shard, int partner)
    {
        var columns = shard.ColumnsOf(partner);
        var copy = new (int, int)[Lanes];
        for (var lane = 0; lane < Lanes; lane++)
        {
            copy[lane] = (columns.Readiness[lane], columns.Target[lane]);
        }

        return copy;
    }
}
