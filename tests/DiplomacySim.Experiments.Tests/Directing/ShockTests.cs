using DiplomacySim.Model.Randomness;

namespace DiplomacySim.Experiments.Tests.Directing;

public sealed class ShockTests
{
    [Fact]
    public void Shock_OfOneAYear_StrikesAsOftenAsItsRateSays()
    {
        using var played = Played.Of("shocks: [{name: storm, rate: 1 per year, then: {slots: -1}}]", lanes: 1000).ToTheEnd();

        // 24 months at 1 - exp(-1/12) each: 1.918 in the mean, with a standard error of 0.042 over 1,000 futures.
        Assert.InRange(played.Struck("storm").Average(), 1.918 - 0.17, 1.918 + 0.17);
    }

    [Fact]
    public void Shock_Draws_AreKeyedByItsNameFutureAndMonth()
    {
        using var played = Played.Of("shocks: [{name: storm, rate: 0.1 per month, then: {slots: -1}}]");
        var chance = (float)(1 - Math.Exp(-0.1));
        var expected = new float[Played.Lanes];
        played.ToTheEnd(shard =>
        {
            for (var lane = 0; lane < Played.Lanes; lane++)
            {
                expected[lane] += Draws.Uniform(7, (uint)lane, (uint)shard.Month.Index, Draws.Region("storm"), Purpose.ShockStrike) < chance ? 1 : 0;
            }
        });

        Assert.Equal(expected, played.Struck("storm"));
    }

    [Fact]
    public void Shock_OfAHigherRate_StrikesWhereTheOtherDoesAndMore()
    {
        using var rare = Played.Of("shocks: [{name: storm, rate: 0.5 per year, then: {slots: -1}}]").ToTheEnd();
        using var often = Played.Of("shocks: [{name: storm, rate: 2 per year, then: {tension: 1}}]").ToTheEnd();

        Assert.All(rare.Struck("storm").Zip(often.Struck("storm")), pair => Assert.True(pair.First <= pair.Second));
        Assert.True(rare.Struck("storm").Sum() < often.Struck("storm").Sum());
    }

    [Fact]
    public void Shock_MoreThanBefore_ChangesNothingAboutTheOthers()
    {
        const string Storm = "{name: storm, rate: 1 per year, one of: distance > 0, then: {tension: 'uniform(0.5, 3)'}}";
        using var alone = Played.Of($"shocks: [{Storm}]").ToTheEnd();
        using var beside = Played.Of($"shocks: [{{name: flood, rate: 2 per year, then: {{execution: 1, slots: 0}}}}, {Storm}]").ToTheEnd();

        Assert.Equal(alone.Struck("storm"), beside.Struck("storm"));
        RuleTests.Same(alone, beside);
    }

    [Fact]
    public void Shock_OfRateZero_ChangesNoBit()
    {
        using var with = Played.Of("shocks: [{name: storm, rate: 0 per year, then: {visits: none, capacity: 0.5}}]").ToTheEnd();
        using var without = Played.Of("").ToTheEnd();

        RuleTests.Same(without, with);
    }

    [Fact]
    public void Shock_ThatBarsVisits_LeavesThoseHitUnvisitedWhileItLasts()
    {
        const string Shock = "shocks: [{name: storm, rate: 120 per year, where: region == 'West', then: {visits: none, for: 5 months}, to: 2025-08}]\n"
            + "events: [{date: 2025-05, visit: AAA}, {date: 2025-05, visit: BBB}, {date: 2026-05, visit: AAA}, {date: 2026-05, visit: BBB}]";
        using var played = Played.Of(Shock);
        var world = played.Run.Inputs.World;
        var west = Enumerable.Range(0, played.Partners).Where(i => world.Regions[world.Partners[i].Region] == "West").ToArray();
        Assert.NotEmpty(west);
        played.ToTheEnd(shard =>
        {
            if (shard.MonthsDone <= 8)
            {
                Assert.All(west, partner => Assert.All(shard.VisitsWith(partner).ToArray(), visits => Assert.Equal(0, visits)));
            }
        });

        Assert.All(west, partner => Assert.Contains(played.Shard.VisitsWith(partner).ToArray(), visits => visits > 0));
        Assert.Contains(Enumerable.Range(0, played.Partners).Except(west), partner => played.Shard.VisitsWith(partner)[0] > 0);
    }

    [Fact]
    public void Shock_OnOneOfSome_HitsEachAboutAsOften()
    {
        using var played = Played.Of("uncertain: {tension half-life: 1200}\nshocks: [{name: storm, rate: 120 per year, one of: bloc(League) or partner(CCC), then: {tension: 5}, to: 2025-01}]", lanes: 900).ToTheEnd();

        int[] hit = [.. Enumerable.Range(0, played.Partners).Select(i => played.Shard.Tension(i).ToArray().Count(tension => tension > 4))];
        Assert.Equal(900, hit.Sum());
        Assert.All(["AAA", "EEE", "CCC"], code => Assert.InRange(hit[played.Index(code)], 300 - 70, 300 + 70));
    }

    [Fact]
    public void Shock_ThatNobodyMeets_DoesNotStrike()
    {
        using var played = Played.Of("shocks: [{name: storm, rate: 120 per year, where: capital > 100000 and tier == kin, then: {slots: -100}}]").ToTheEnd();
        using var home = Played.Of("shocks: [{name: storm, rate: 120 per year, where: upgrades >= 3, then: {slots: -100}}]").ToTheEnd();

        Assert.All(played.Struck("storm"), times => Assert.Equal(0, times));
        Assert.All(home.Shard.UpgradesSoFar.ToArray().Zip(home.Struck("storm")), pair => Assert.True(pair.First >= 3 || pair.Second == 0));
        Assert.Contains(home.Struck("storm"), times => times > 0);
    }

    [Fact]
    public void Shock_Sizes_AreDrawnInTheirRangeAndTakeEffectAtOnce()
    {
        using var played = Played.Of("shocks: [{name: storm, rate: 120 per year, where: partner(DDD), then: {tension: 'uniform(2, 4)', capital: 3}, to: 2025-01}]");
        using var without = Played.Of("");
        played.Shard.Advance();
        without.Shard.Advance();

        var partner = played.Index("DDD");
        var added = Enumerable.Range(0, Played.Lanes).Select(lane => played.Shard.Tension(partner)[lane] - without.Shard.Tension(partner)[lane]).ToArray();
        Assert.All(added, tension => Assert.InRange(tension, 1.999f, 4.001f));
        Assert.True(added.Distinct().Count() > Played.Lanes / 2);
        Assert.InRange(played.Shard.Capital(partner).ToArray().Average() - without.Shard.Capital(partner).ToArray().Average(), 2.5, 3.5);
    }

    [Fact]
    public void Shock_OnCapacity_SlowsAgreementsWhereItStrikes()
    {
        using var with = Played.Of("shocks: [{name: storm, rate: 120 per year, then: {execution: 0, for: 2 years}}]").ToTheEnd();
        using var without = Played.Of("").ToTheEnd();

        Assert.Equal(0, Enumerable.Range(0, with.Partners).Sum(i => with.Shard.Implemented(i).ToArray().Sum()));
        Assert.NotEqual(0, Enumerable.Range(0, with.Partners).Sum(i => without.Shard.Implemented(i).ToArray().Sum()));
    }

    [Fact]
    public void Futures_InAnotherShard_AreTheSame()
    {
        const string Text = """
            rules:
              - {name: r, when: tier >= contact and capital > 0.5, then: {attention: 3, propose: next tier, for: 3 months}, at most: 2 per year, prefer: capital}
            shocks:
              - {name: storm, rate: 2 per year, one of: distance > 0, then: {visits: none, tension: 'uniform(0, 1)', capacity: 0.7, for: 4 months}}
            """;
        using var all = Played.Of(Text, lanes: 90).ToTheEnd();
        using var one = Played.Of(Text, first: 41, lanes: 1).ToTheEnd();

        Assert.Equal(all.Fired("r")[41], one.Fired("r")[0]);
        Assert.Equal(all.Struck("storm")[41], one.Struck("storm")[0]);
        for (var partner = 0; partner < all.Partners; partner++)
        {
            Assert.Equal(all.Shard.Tier(partner)[41], one.Shard.Tier(partner)[0]);
            Assert.Equal(all.Shard.Capital(partner)[41], one.Shard.Capital(partner)[0]);
            Assert.Equal(all.Shard.Tension(partner)[41], one.Shard.Tension(partner)[0]);
        }
    }

    [Fact]
    public void Shock_WithCitizens_IsACrisisOfTheirProtection()
    {
        const string Text = "world: viet-nam\nfrom: 2026-01\nto: 2026-03\nmodules: [protection]\nuncertain: {crisis rate: 0}\n"
            + "shocks: [{name: war, rate: 120 per year, where: region == 'Middle East', then: {citizens: 'uniform(400, 600)', for: 2 months}, to: 2026-01}]\n";
        using var played = Played.OfWhole(Text);
        played.Shard.Advance();
        var module = played.Run.Inputs.Modules.Single(known => known.Name == "protection");
        var crises = new float[Played.Lanes];
        var citizens = new float[Played.Lanes];

        played.Shard.Read(module.Quantities.Single(quantity => quantity.Name == "crises"), -1, crises);
        played.Shard.Read(module.Quantities.Single(quantity => quantity.Name == "citizens_in_danger"), -1, citizens);

        Assert.All(crises, count => Assert.Equal(1, count));
        Assert.All(citizens, count => Assert.InRange(count, 399, 600));
        Assert.True(citizens.Distinct().Count() > 50);
    }
}
