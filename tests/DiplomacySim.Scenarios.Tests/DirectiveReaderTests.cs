using DiplomacySim.Model;
using DiplomacySim.Scenarios.Rules;
using DiplomacySim.Scenarios.Shocks;

namespace DiplomacySim.Scenarios.Tests;

public sealed class DirectiveReaderTests
{
    [Fact]
    public void Read_RecurringEvents_StandInEveryMonthOfTheirs()
    {
        var events = Policy("directives.yaml", 0).Events;

        Assert.Equal(["2025-09", "2026-09", "2027-09"], Months(events, PlannedEventKind.Host));
        Assert.Equal(["2025-03", "2025-04", "2026-01", "2026-11"], Months(events, PlannedEventKind.Visit));
        Assert.Equal(12, Months(events, PlannedEventKind.Sign).Length);
        Assert.Equal(["2025-01", "2025-04", "2025-07"], Months(events, PlannedEventKind.Sign).Take(3));
    }

    [Theory]
    [InlineData("every: year, month: 3", "2025-03 2026-03")]
    [InlineData("every: year, month: 3, from: 2025-04", "2026-03")]
    [InlineData("every: year, from: 2020-06", "2025-06 2026-06")]
    [InlineData("every: 2 years, from: 2024-06", "2026-06")]
    [InlineData("every: quarter, from: 2026-02", "2026-02 2026-05 2026-08 2026-11")]
    [InlineData("every: 7 months", "2025-01 2025-08 2026-03 2026-10")]
    [InlineData("every: 7 months, from: 2024-12", "2025-07 2026-02 2026-09")]
    [InlineData("every: month, from: 2026-10", "2026-10 2026-11 2026-12")]
    [InlineData("every: month, to: 2025-02", "2025-01 2025-02")]
    [InlineData("every: 24 months", "2025-01")]
    public void Read_Recurrence_GivesItsMonthsInsideTheRun(string written, string months)
    {
        var reading = TestFolders.ReadText($"world: tiny\nfrom: 2025-01\nto: 2026-12\nevents:\n  - {{{written}, visit: AAA}}\n");

        Assert.Empty(reading.Problems);
        Assert.Equal(months, string.Join(' ', reading.Scenario!.Policies[0].Events.Select(planned => planned.Month)));
    }

    [Fact]
    public void Read_RecurringEventsBeyondTheLimit_AreRefused()
    {
        var lines = string.Concat(Enumerable.Range(0, 9).Select(i => $"  - {{every: month, host: forum {i}}}\n"));

        var reading = TestFolders.ReadText($"world: tiny\nfrom: 2025-01\nto: 2124-12\nevents:\n{lines}");

        Assert.Contains("10,800 events; at most 10,000 are allowed", Assert.Single(reading.Problems).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Read_HostWithGuests_KeepsGuestsAndOccasions()
    {
        var (scenario, policy) = Good("directives.yaml", 0);

        var host = policy.Events.First(planned => planned.Kind == PlannedEventKind.Host);
        Assert.Equal(3, host.Occasions);
        Assert.Contains(Index(scenario, "AAA"), host.Members);
        Assert.Equal("host harbour forum (3 invited, 3 occasions)", host.Label);
    }

    [Fact]
    public void Read_Crises_KeepWhomTheyConcernAndWhatTheyDo()
    {
        var (scenario, policy) = Good("directives.yaml", 0);

        var crises = policy.Events.Where(planned => planned.Kind == PlannedEventKind.Crisis).ToArray();
        Assert.Equal((3000, 3, 0.0, false), (crises[0].Citizens, crises[0].Months, crises[0].Tension, crises[0].Suspends));
        Assert.All(crises[0].Members, i => Assert.Equal("West", scenario.World.World.Regions[scenario.World.World.Partners[i].Region]));
        Assert.Equal([Index(scenario, "BBB")], crises[1].Members.AsEnumerable());
        Assert.Equal((0, 1.0, true, 11), (crises[1].Citizens, crises[1].Tension, crises[1].Suspends, crises[1].Day));
        Assert.Equal(["crisis West (3,000 citizens, 3 months)", "crisis BBB (tension 1, suspends)"], crises.Select(crisis => crisis.Label));
    }

    [Fact]
    public void Read_Rules_KeepEveryKey()
    {
        var rules = Policy("directives.yaml", 0).Rules;

        var ripe = rules[0];
        Assert.Equal("ripe friends first", ripe.Name);
        Assert.Equal("tier == friend and years_in_tier >= 2 and capital > 0.6", ripe.When.ToString());
        Assert.Equal(new RuleAction { Attention = 2, ProposesNextTier = true, Agreements = 1, Readiness = 0.25 }, ripe.Then);
        Assert.Equal((6, new RuleLimit(3, LimitPeriod.Year), "capital"), (ripe.Months, ripe.AtMost, ripe.Prefer?.ToString()));
        Assert.Equal(("rule 2", new Month(2026, 1), new Month(2027, 6), 0), (rules[1].Name, rules[1].From, rules[1].To, rules[1].Months));
        Assert.Equal("3 per year", ripe.AtMost!.ToString());
    }

    [Fact]
    public void Read_Shocks_KeepEveryKey()
    {
        var shocks = Policy("directives.yaml", 0).Shocks;

        Assert.Equal((0.4, false, 3, "region == 'West'"), (shocks[0].RatePerYear, shocks[0].HitsOne, shocks[0].Months, shocks[0].Where?.ToString()));
        Assert.Equal((true, "lognormal(1000, 2)"), (shocks[0].Then.BarsVisits, shocks[0].Then.Citizens?.ToString()));
        Assert.Equal((0.24, true, 1), (shocks[1].RatePerYear, shocks[1].HitsOne, shocks[1].Months));
        Assert.Equal(
            new ShockEffect { Tension = shocks[1].Then.Tension, Capital = new ShockSize(null, -0.5), Attention = 0.5, Readiness = -0.5, Slots = -1 },
            shocks[1].Then);
        Assert.Equal((new Month(2025, 6), new Month(2027, 6)), (shocks[1].From, shocks[1].To));
        Assert.Equal((0.5, 1.0, 1.5), (shocks[1].Then.Tension!.At(0), shocks[1].Then.Tension!.At(0.5), shocks[1].Then.Tension!.At(1)));
    }

    [Fact]
    public void Read_Policies_ReplaceAddAndRemoveByName()
    {
        var other = Policy("directives.yaml", 1);

        Assert.Equal(["rule 1", "neighbours first"], other.Rules.Select(rule => rule.Name));
        Assert.Equal("storm over the west", Assert.Single(other.Shocks).Name);
        Assert.Equal((1.0, null), (other.Shocks[0].RatePerYear, other.Shocks[0].Where));
        Assert.DoesNotContain(other.Events, planned => planned.Kind == PlannedEventKind.Host);
        Assert.Empty(Policy("directives.yaml", 2).Rules);
        Assert.Empty(Policy("directives.yaml", 2).Shocks);
    }

    [Fact]
    public void Read_ExtendingFile_ReplacesAddsAndRemovesByName()
    {
        var planned = Policy("directives-extended.yaml", 0);

        Assert.Equal(["ripe friends first", "rule 2", "home first"], planned.Rules.Select(rule => rule.Name));
        Assert.Equal(4, planned.Rules[0].Then.Attention);
        Assert.Equal("quarrel with one of the League", Assert.Single(planned.Shocks).Name);
        Assert.Single(planned.Events, e => e.Kind == PlannedEventKind.Crisis);
    }

    [Fact]
    public void Read_ExtendingFile_AddsToThePoliciesOfTheOther()
    {
        var other = Policy("directives-extended.yaml", 1);

        Assert.Equal(["rule 1", "home first", "neighbours first", "far away"], other.Rules.Select(rule => rule.Name));
        Assert.Equal("storm over the west", Assert.Single(other.Shocks).Name);
    }

    [Fact]
    public void Read_Branches_AreThePolicyBeforeAndTheOtherAfterwards()
    {
        var (scenario, branch) = Good("directives.yaml", 3);

        Assert.Equal(["as planned", "other rules", "no rules", "other rules from 2026-03", "tired of rules"], scenario.Policies.Select(policy => policy.Name));
        Assert.Equal("'as planned' until 2026-02, then 'other rules'", branch.Branch!.ToString());
        Assert.Equal(["2025-09"], Months(branch.Events, PlannedEventKind.Host));
        Assert.Equal(
            ["ripe friends first  2026-02", "rule 2 2026-01 2026-02", "rule 1 2026-03 2027-06", "neighbours first 2026-03 "],
            branch.Rules.Select(rule => $"{rule.Name} {rule.From} {rule.To}"));
        Assert.Equal(
            ["storm over the west  2026-02 0.4", "quarrel with one of the League 2025-06 2026-02 0.24", "storm over the west 2026-03  1"],
            branch.Shocks.Select(shock => FormattableString.Invariant($"{shock.Name} {shock.From} {shock.To} {shock.RatePerYear}")));
        Assert.All(branch.Uncertainties, uncertainty => Assert.Null(uncertainty.From ?? uncertainty.To));
    }

    [Fact]
    public void Read_BranchToAPolicyThatSetsALever_DrawsItBeforeOnly()
    {
        var (scenario, branch) = Good("directives.yaml", 4);

        var attention = branch.Uncertainties.Single(uncertainty => uncertainty.Kind == UncertaintyKind.Attention);
        Assert.Equal((null, new Month(2026, 6)), (attention.From, attention.To));
        Assert.Equal((12, 5), (branch.Attention[17], branch.Attention[18]));
        Assert.Equal(0, branch.Priority[Index(scenario, "AAA")]);
        Assert.Equal(Model.Mathematics.Precise.Log(2), branch.Branch!.Priority[Index(scenario, "AAA")]);
        Assert.Equal(["rule 1  2026-06"], branch.Rules.Where(rule => rule.Name != "neighbours first").Select(rule => $"{rule.Name} {null} {rule.To}"));
    }

    [Theory]
    [InlineData("", 2)]
    [InlineData("modules: [culture]\n", 2)]
    [InlineData("modules: [protection]\n", 0)]
    public void Read_CitizensWhereTheirProtectionIsOff_AreAWarning(string modules, int warnings)
    {
        var reading = TestFolders.ReadText(
            "world: viet-nam\nfrom: 2026-01\nto: 2026-12\n" + modules
                + "events:\n  - {date: 2026-02, crisis: Middle East, citizens: 3000}\n"
                + "shocks:\n  - {name: war, rate: 1 per year, then: {citizens: 200}}\n",
            new ScenarioReadOptions { WorldFolders = [Path.Combine(TestFolders.Root, "scenarios", "worlds")] });

        Assert.NotNull(reading.Scenario);
        Assert.Equal(warnings, reading.Problems.Length);
        Assert.All(reading.Problems, problem => Assert.EndsWith("changes nothing: the module 'protection' is off; switch it on by 'modules: [protection]'", problem.ToString(), StringComparison.Ordinal));
    }

    private static string[] Months(IEnumerable<PlannedEvent> events, PlannedEventKind kind) =>
        [.. events.Where(planned => planned.Kind == kind).Select(planned => planned.Month.ToString())];

    private static Policy Policy(string name, int policy) => Good(name, policy).Policy;

    private static (Scenario Scenario, Policy Policy) Good(string name, int policy)
    {
        var reading = TestFolders.Read(Path.Combine(TestFolders.Good, name));
        Assert.Empty(reading.Problems);
        return (reading.Scenario!, reading.Scenario!.Policies[policy]);
    }

    private static int Index(Scenario scenario, string code) =>
        Enumerable.Range(0, scenario.World.World.Partners.Length).Single(i => scenario.World.World.Partners[i].Id.Code == code);
}
