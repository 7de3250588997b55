using DiplomacySim.Experiments.Cases;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Model;
using DiplomacySim.Model.Shards;

namespace DiplomacySim.Engine.Tests.Runs;

public sealed class PlannedEventTests
{
    private const int Lanes = 100;
    private const int March = 2;

    [Theory]
    [InlineData("levers: {attention: 0}")]
    [InlineData("levers: {attention: 12}")]
    [InlineData("levers: {attention: 120}")]
    public void Visit_Planned_TakesPlaceInEveryFuture(string levers)
    {
        var plan = Plan(levers, "- {date: 2025-03, visit: DDD}");

        Play(plan, (shard, month) => Assert.All(LanesOf(shard), lane => Assert.True(month != March || shard.WasVisited(Index(plan, "DDD"), lane))));
    }

    [Fact]
    public void Visit_PlannedWithoutABudget_IsTheOnlyOne()
    {
        var plan = Plan("levers: {attention: 0}", "- {date: 2025-03-02, visit: DDD}\n  - {date: 2025-03-20, visit: EEE}");

        Play(plan, (shard, month) => Assert.All(shard.Visits.ToArray(), visits => Assert.Equal(month < March ? 0 : 2, visits)));
    }

    [Fact]
    public void Visit_PlannedForOnePartner_ChangesNoOtherPartnersDraws()
    {
        var without = Plan("levers: {attention: 0}", "- {date: 2025-12, sign: AAA}");
        var with = Plan("levers: {attention: 0}", "- {date: 2025-12, sign: AAA}\n  - {date: 2025-03, visit: CCC}");
        var chosen = Index(with, "CCC");
        using var other = ShardOf(without);

        Play(with, (shard, month) =>
        {
            other.Advance();
            for (var partner = 0; partner < with.Scenario.World.World.Partners.Length; partner++)
            {
                Assert.True(partner == chosen || State(shard, partner).SequenceEqual(State(other, partner)), $"partner {partner}, month {month}");
                Assert.True(partner != chosen || month < March || !State(shard, partner).SequenceEqual(State(other, partner)));
            }
        });
    }

    [Fact]
    public void Upgrade_Planned_TakesPlaceInEveryFutureWithItsOccasion()
    {
        var plan = Plan("levers: {attention: 6}", "- {date: 2025-03, upgrade: DDD, to: ally}");
        var partner = Index(plan, "DDD");

        Play(plan, (shard, month) => Assert.All(LanesOf(shard), lane =>
        {
            Assert.True(month < March || shard.Tier(partner)[lane] >= 3);
            Assert.True(month != March || shard.WasVisited(partner, lane));
        }));
    }

    [Fact]
    public void Upgrade_PlannedBelowThePresentRung_ChangesNothing()
    {
        var plan = Plan("uncertain: {readiness level: 20, maturation years: 0}", "- {date: 2026-10, upgrade: FFF, to: contact}");
        var highest = new byte[Lanes];

        Play(plan, (shard, _) =>
        {
            var tiers = shard.Tier(Index(plan, "FFF"));
            Assert.True(tiers.ToArray().Zip(highest).All(pair => pair.First >= pair.Second), "a planned upgrade never lowers");
            tiers.CopyTo(highest);
        });

        Assert.Contains((byte)4, highest);
    }

    [Fact]
    public void Upgrade_MorePlannedThanAMonthHolds_TakePlaceAllTheSame()
    {
        var plan = Plan(
            "uncertain: {upgrades per month: 1}",
            "- {date: 2025-03, upgrade: DDD, to: friend}\n  - {date: 2025-03, upgrade: FFF, to: friend}\n  - {date: 2025-03, upgrade: CCC, to: ally}");

        Play(plan, (shard, month) => Assert.All(LanesOf(shard), lane =>
        {
            foreach (var (code, tier) in new[] { ("DDD", 2), ("FFF", 2), ("CCC", 3) })
            {
                Assert.True(month != March || shard.Tier(Index(plan, code))[lane] >= tier, $"{code} stands on {shard.Tier(Index(plan, code))[lane]}");
            }
        }));
    }

    [Fact]
    public void Sign_Planned_AddsItsAgreementsInEveryFuture()
    {
        var without = Plan("", "- {date: 2025-12, visit: AAA}");
        var with = Plan("", "- {date: 2025-12, visit: AAA}\n  - {date: 2025-03, sign: BBB, agreements: 12}");
        using var other = ShardOf(without);

        Play(with, (shard, month) =>
        {
            other.Advance();
            if (month <= March)
            {
                Assert.All(LanesOf(shard), lane => Assert.Equal(month == March ? 12 : 0, shard.Signed(Index(with, "BBB"))[lane] - other.Signed(Index(with, "BBB"))[lane]));
            }
        });
    }

    [Theory]
    [InlineData("bloc: League", "AAA EEE")]
    [InlineData("bloc: neighbours", "AAA BBB")]
    [InlineData("bloc: old friends", "GGG")]
    public void Host_Planned_AddsOccasionsAmongTheMembers(string bloc, string members)
    {
        var plan = Plan("levers: {attention: 0}", $"- {{date: 2025-03, host: a fair, {bloc}}}");
        var invited = members.Split(' ').Select(code => Index(plan, code)).ToHashSet();

        Play(plan, (shard, month) =>
        {
            for (var partner = 0; partner < plan.Scenario.World.World.Partners.Length; partner++)
            {
                Assert.All(LanesOf(shard), lane => Assert.Equal(month == March && invited.Contains(partner), shard.WasVisited(partner, lane)));
            }
        });
    }

    [Fact]
    public void Host_WithoutABloc_InvitesAnyoneWithinTheOccasions()
    {
        var plan = Plan("levers: {attention: 0}", "- {date: 2025-03, host: a fair}");

        Play(plan, (shard, month) => Assert.All(shard.Visits.ToArray(), visits => Assert.Equal(month < March ? 0 : 2, visits)));
    }

    private static ExperimentPlan Plan(string settings, string events) =>
        Plans.Of($"{Plans.TinyHeader}{settings}\nevents:\n  {events}\n", Lanes);

    private static int Index(ExperimentPlan plan, string code) => plan.Scenario.World.World.IndexOf(new PartnerId(code));

    private static Shard ShardOf(ExperimentPlan plan) =>
        new(plan.Policies[0].Inputs, CaseDraws.Lanes(plan.Policies[0], [.. Enumerable.Range(0, Lanes).Select(f => (uint)f)]));

    private static void Play(ExperimentPlan plan, Action<Shard, int> check)
    {
        using var shard = ShardOf(plan);
        for (var month = 0; month < plan.Scenario.Months; month++)
        {
            shard.Advance();
            check(shard, month);
        }
    }

    private static IEnumerable<int> LanesOf(Shard shard) => Enumerable.Range(0, shard.Lanes);

    private static float[] State(Shard shard, int partner) =>
    [
        .. shard.Capital(partner), .. shard.Tension(partner), .. shard.Signed(partner), .. shard.Pipeline(partner),
        .. shard.Implemented(partner), .. shard.Lapsed(partner),
    ];
}
