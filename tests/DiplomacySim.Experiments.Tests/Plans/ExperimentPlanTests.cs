using DiplomacySim.Experiments.Plans;
using DiplomacySim.Model;
using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Parameters;
using TestPlans = DiplomacySim.Engine.Tests.Plans;

namespace DiplomacySim.Experiments.Tests.Plans;

public sealed class ExperimentPlanTests
{
    private const string Events = TestPlans.TinyHeader + """
        events:
          - {date: 2025-03-20, sign: CCC, agreements: 4}
          - {date: 2025-03-02, visit: CCC}
          - {date: 2025-03-25, upgrade: CCC, to: ally}
          - {date: 2025-03-28, sign: CCC, agreements: 3}
          - {date: 2025-03, sign: BBB, agreements: 1}
          - {date: 2025-04, upgrade: DDD, to: contact}
          - {date: 2025-05, host: a fair, bloc: League}
          - {date: 2025-05, host: open day}
        """;

    [Fact]
    public void Of_EventsOfAMonth_AreJoinedByPartner()
    {
        var plan = TestPlans.Of(Events, 10);

        var march = plan.Policies[0].Inputs.Plans[2];

        Assert.Equal<PartnerPlan>([new PartnerPlan(Index(plan, "BBB"), false, 0, 1), new PartnerPlan(Index(plan, "CCC"), true, 3, 7)], march.Partners);
        Assert.Empty(march.Hosted);
    }

    [Fact]
    public void Of_Upgrade_BringsItsOccasion()
    {
        var plan = TestPlans.Of(Events, 10);

        Assert.Equal(new PartnerPlan(Index(plan, "DDD"), true, 1, 0), Assert.Single(plan.Policies[0].Inputs.Plans[3].Partners));
    }

    [Fact]
    public void Of_HostedEvents_InviteTheirBlocOrEveryone()
    {
        var plan = TestPlans.Of(Events, 10);

        var hosted = plan.Policies[0].Inputs.Plans[4].Hosted;

        Assert.Equal<int>([Index(plan, "AAA"), Index(plan, "EEE")], hosted[0].Guests);
        Assert.Equal<int>(Enumerable.Range(0, plan.Scenario.World.World.Partners.Length), hosted[1].Guests);
        Assert.All(hosted, e => Assert.Equal(2, e.Occasions));
    }

    [Fact]
    public void Of_Crises_BringTensionToPartnersAndCitizensInNeed()
    {
        var plan = TestPlans.Of(
            TestPlans.TinyHeader + """
                events:
                  - {date: 2025-02, visit: BBB}
                  - {date: 2025-02, crisis: League, tension: 0.5}
                  - {date: 2025-02-20, crisis: AAA, suspends: true, citizens: 300, for: 4 months}

                """,
            10);

        var month = plan.Policies[0].Inputs.Plans[1];

        Assert.Equal<PartnerPlan>(
            [
                new PartnerPlan(Index(plan, "AAA"), false, 0, 0) { Crisis = new PlannedCrisis(1.5f, true) },
                new PartnerPlan(Index(plan, "BBB"), true, 0, 0),
                new PartnerPlan(Index(plan, "EEE"), false, 0, 0) { Crisis = new PlannedCrisis(0.5f, false) },
            ],
            month.Partners);
        var crisis = Assert.Single(month.Crises);
        Assert.Equal((Index(plan, "AAA"), 300, 4), (Assert.Single(crisis.Partners), crisis.Citizens, crisis.Months));
    }

    [Fact]
    public void Of_TradeAgreements_NameEveryPartnerOnce()
    {
        var plan = TestPlans.Of(
            TestPlans.TinyHeader + """
                events:
                  - {date: 2025-02, trade agreement: League}
                  - {date: 2025-02-17, trade agreement: AAA}
                  - {date: 2025-02, trade agreement: CCC}
                """,
            10);

        var february = plan.Policies[0].Inputs.Plans[1];

        Assert.Equal<int>([Index(plan, "AAA"), Index(plan, "CCC"), Index(plan, "EEE")], february.TradeAgreements);
        Assert.Empty(february.Partners);
    }

    [Fact]
    public void Of_HostWithGuestsAndOccasions_TakesThem()
    {
        var plan = TestPlans.Of(TestPlans.TinyHeader + "events:\n  - {every: year, month: 3, host: fair, guests: [CCC, AAA], occasions: 1}\n", 10);

        var hosted = plan.Policies[0].Inputs.Plans.Where(month => !month.Hosted.IsEmpty).Select(month => Assert.Single(month.Hosted)).ToArray();

        Assert.Equal(2, hosted.Length);
        Assert.All(hosted, e => Assert.Equal(1, e.Occasions));
        Assert.Equal<int>([Index(plan, "AAA"), Index(plan, "CCC")], hosted[0].Guests);
    }

    [Fact]
    public void Of_MonthWithoutEvents_IsEmpty()
    {
        var plans = TestPlans.Of(Events, 10).Policies[0].Inputs.Plans;

        Assert.Equal(24, plans.Length);
        Assert.All(plans.Where((_, month) => month is not (2 or 3 or 4)), month => Assert.Same(MonthPlan.Empty, month));
    }

    [Fact]
    public void Of_Policies_HaveTheirLeversAndAssumptions()
    {
        var plan = TestPlans.Of(TestPlans.Mixed, 10);

        Assert.Equal(["as planned", "half the travel", "sure of the wave"], plan.Policies.Select(p => p.Name));
        Assert.All(plan.Policies[1].Inputs.Attention, attention => Assert.Equal(6, attention));
        Assert.Equal(["execution", "leader effect", "wave half-life", "threshold of kin"], plan.Policies[1].Uncertainties.Select(u => u.Name));
        Assert.Equal(double.PositiveInfinity, plan.Policies[2].Parameters[Parameter.WaveHalfLife]);
        Assert.Equal(["attention", "execution", "threshold of kin"], plan.Policies[2].Uncertainties.Select(u => u.Name));
        Assert.Same(plan.Policies[0].Inputs.Start, plan.Policies[2].Inputs.Start);
    }

    [Fact]
    public void Hash_NumberOfFutures_DoesNotMatter()
    {
        Assert.Equal(TestPlans.Of(TestPlans.Mixed, 10).Hash, TestPlans.Of(TestPlans.Mixed, 20).Hash);
        Assert.Matches("^[0-9a-f]{64}$", TestPlans.Of(TestPlans.Mixed, 10).Hash);
    }

    [Theory]
    [InlineData("two kin: count(tier == kin) >= 2", "two kin: count(tier == kin) >= 3")]
    [InlineData("two kin: count(tier == kin) >= 2", "a pair: count(tier == kin) >= 2")]
    [InlineData("from: 2025-01", "from: 2025-02")]
    [InlineData("calm: never(tension > 1)", "calmer: never(tension > 1)")]
    public void Hash_WhatDecidesTheNumbers_Matters(string old, string replacement) =>
        Assert.NotEqual(
            TestPlans.Of(TestPlans.Mixed, 10).Hash,
            TestPlans.Of(TestPlans.Mixed.Replace(old, replacement, StringComparison.Ordinal), 10).Hash);

    private static int Index(ExperimentPlan plan, string code) => plan.Scenario.World.World.IndexOf(new PartnerId(code));
}
