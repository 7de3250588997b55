using System.Collections.Immutable;
using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Parameters;
using DiplomacySim.Model.Shards;
using DiplomacySim.Model.Start;
using DiplomacySim.Model.Tests.Worlds;
using DiplomacySim.Model.Worlds;
using static DiplomacySim.Model.Tests.ClosedForm.Statistics;

namespace DiplomacySim.Model.Tests.ClosedForm;

/// <summary>What other partners, blocs, capital and tension do to readiness, one at a time.</summary>
public sealed class InteractionTests
{
    private const int Lanes = 1024;
    private const int Partners = 100;
    private const double Eta = -1;

    /// <summary>The partners in question are raised only to the first rung, as all others are out of reach.</summary>
    private static readonly ParameterSet s_parameters =
        TestParameters.Quiet.With(Parameter.PartnerAcceptance, 1).WithThresholds(0, 100, 100);

    // Of the 99 others in the region 33 are partners; special partners and those of other regions do not count.
    [Fact]
    public void Advance_PeersOfTheRegion_AddTheirShare()
    {
        var world = TestWorld.Alike(Partners + 20, s_parameters.With(Parameter.RegionalDiffusion, 1.7)) with { Regions = ["Here", "There"] };
        world = world.WithPartners((i, p) => i < Partners ? p : p with { Region = i % 2, Kind = i % 2 == 0 ? PartnerKind.Special : PartnerKind.Country });

        AssertRaised(Eta + (1.7 * 33 / 99), world, i => i % 3 == 1 || i >= Partners ? 1 : 0, raisable: 67);
    }

    // The highest of the rivals counts, by its lead.
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(3, 3)]
    public void Advance_RivalsAhead_AddTheirLead(int tier, int lead)
    {
        var world = TestWorld.Alike(Partners, s_parameters.With(Parameter.RivalCatchUp, 0.6))
            .WithPartners((i, p) => i < 90 ? p with { Rivals = [90, 91] } : p);

        AssertRaised(Eta + (0.6 * lead), world, i => i == 91 ? tier : i >= 90 ? Math.Min(tier, 1) : 0, raisable: 90, below: 90);
    }

    [Fact]
    public void Advance_BlocWithATier_AddsItsSpillOverFromTheMonthAfter()
    {
        var world = TestWorld.Alike(Partners, s_parameters.With(Parameter.BlocSpillOver, 0.5))
            .WithPartners((i, p) => i < 90 ? p with { BlocActors = [98, 99] } : p with { Kind = PartnerKind.Bloc });

        AssertRaised(Eta, world with { TierSteps = [new TierStep(99, new Month(2026, 1), 2)] }, _ => 0, raisable: 90);
        AssertRaised(Eta + 0.5, world with { TierSteps = [new TierStep(99, new Month(2025, 12), 2)] }, _ => 0, raisable: 90);
        AssertRaised(Eta + 1, world with { TierSteps = [new TierStep(98, new Month(2001, 2), 1), new TierStep(99, new Month(2025, 12), 2)] }, _ => 0, raisable: 90);
    }

    [Theory]
    [InlineData(1976, 0.4)]
    [InlineData(1973, 0)]
    [InlineData(2026, 0)]
    public void Advance_AnniversaryOfFiveYears_AddsItsWeight(int since, double effect)
    {
        var world = TestWorld.Alike(Partners, s_parameters.With(Parameter.AnniversaryWeight, 0.4))
            .WithPartners((_, p) => p with { RelationsSince = new Month(since, 11) });

        AssertRaised(Eta + effect, world, _ => 0, raisable: Partners);
    }

    // Capital decays before it counts; credibility is the share carried out above the usual one.
    [Fact]
    public void Advance_CapitalAndCredibility_AddTheirWeights()
    {
        var world = TestWorld.Alike(Partners, s_parameters.With(Parameter.CapitalWeight, 0.54).With(Parameter.CredibilityWeight, 1.2));
        var effect = (0.54 * Math.Log(1 + (3 * Math.Pow(2, -1 / 36.0)))) + (1.2 * (0.9 - 0.67));

        AssertRaised(Eta + effect, world, _ => 0, raisable: Partners, start => start with { Capital = 3, Implemented = 9, Lapsed = 1 });
    }

    // Two of three partners that name the third as a rival are raised by 2 and 3 rungs: its tension is psi_R times 5.
    [Fact]
    public void Advance_RaisedRivals_DispleaseByTheirRungs()
    {
        var world = TestWorld.Alike(4, TestParameters.Quiet.With(Parameter.ReadinessLevel, -20).With(Parameter.RivalDispleasure, 0.15))
            .WithPartners((i, p) => i < 3 ? p with { Rivals = [3] } : p);
        var plan = new MonthPlan([new PartnerPlan(0, true, 2, 0), new PartnerPlan(1, true, 3, 0), new PartnerPlan(2, true, 0, 0)], []);
        var run = new TestRun(world, 4) { Plans = ImmutableDictionary<int, MonthPlan>.Empty.Add(0, plan) };

        using var shard = run.Shard(Lanes);
        shard.Advance();
        Assert.All(shard.Tension(3).ToArray(), tension => Assert.Equal(0.75f, tension, 1e-6f));
        while (shard.MonthsDone < run.Months)
        {
            shard.Advance();
        }

        // Three months are the half-life.
        Assert.All(shard.Tension(3).ToArray(), tension => Assert.Equal(0.375f, tension, 1e-6f));
        Assert.All(shard.Tension(0).ToArray(), tension => Assert.Equal(0, tension));
    }

    // The rival's rise in the first month leaves a tension of 0.9, of which a third of a half-life later 2^(-1/3) is left.
    [Fact]
    public void Advance_Tension_LowersReadinessTheMonthAfter()
    {
        var parameters = s_parameters.With(Parameter.TensionWeight, 1).With(Parameter.RivalDispleasure, 0.3);
        var world = TestWorld.Alike(Partners, parameters).WithPartner(99, p => p with { Rivals = [.. Enumerable.Range(0, 99)] });
        var run = new TestRun(world, 2)
        {
            Plans = ImmutableDictionary<int, MonthPlan>.Empty
                .Add(0, new MonthPlan([new PartnerPlan(99, true, 3, 0)], []))
                .Add(1, new MonthPlan([.. Enumerable.Range(0, 99).Select(i => new PartnerPlan(i, true, 0, 0))], [])),
        };

        using var shard = run.Shard(Lanes);
        shard.Advance();
        shard.Advance();

        AssertShare(Logistic(Eta - (0.9 * Math.Pow(2, -1 / 3.0))), RaisedBelow(shard, 99), 99L * Lanes, "raised");
    }

    [Theory]
    [InlineData(0, 0.1)]
    [InlineData(1, 0.1)]
    [InlineData(2, 0)]
    public void Advance_VisitsBelowTheSecondRung_GiveLabelsAndCapital(int tier, double share)
    {
        const int Months = 20;
        var parameters = TestParameters.Quiet
            .With(Parameter.ReadinessLevel, -20)
            .With(Parameter.SectoralLabelShare, 0.1)
            .With(Parameter.CapitalPerLabel, 1)
            .With(Parameter.CapitalHalfLife, 1200);
        var run = new TestRun(TestWorld.Alike(4, parameters), Months) { Start = _ => TestRun.Blank with { Tier = tier, MonthsInTier = 5 } };

        using var shard = run.VisitingAll().Shard(Lanes);
        while (shard.MonthsDone < Months)
        {
            shard.Advance();
        }

        var labels = Enumerable.Range(0, 4).Sum(partner => shard.Labels(partner).ToArray().Sum(x => (long)x));
        AssertShare(share, labels, 4L * Lanes * Months);
        for (var lane = 0; lane < Lanes; lane++)
        {
            // A point of capital a label, of which at most 20 months of decay take 1.2%.
            Assert.InRange(shard.Capital(0)[lane], shard.Labels(0)[lane] * 0.988, shard.Labels(0)[lane]);
        }
    }

    /// <summary>Visits everybody once and compares the share of partners on the lowest rung that are raised.</summary>
    private static void AssertRaised(double latent, World world, Func<int, int> tier, int raisable, Func<PartnerStart, PartnerStart>? change = null, int below = Partners)
    {
        var run = new TestRun(world, 1)
        {
            Start = i => (change ?? (start => start))(TestRun.Blank with { Tier = tier(i), MonthsInTier = tier(i) == 0 ? double.PositiveInfinity : 60 }),
        };

        using var shard = run.VisitingAll().Shard(Lanes);
        shard.Advance();

        AssertShare(Logistic(latent), RaisedBelow(shard, below), (long)raisable * Lanes, "raised");
    }

    /// <summary>The steps of partners before a place in the list.</summary>
    private static long RaisedBelow(Shard shard, int partners)
    {
        var raised = 0L;
        foreach (var upgrade in shard.Upgrades)
        {
            raised += upgrade.Partner < partners ? 1 : 0;
        }

        return raised;
    }
}
