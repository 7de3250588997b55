using DiplomacySim.Model.Modules.Pillars;

namespace DiplomacySim.Scenarios.Tests.Files;

public sealed class LeverGroupTests
{
    [Fact]
    public void Read_Pillars_SetsTheLeversOfTheModule()
    {
        var levers = Read("{party: 0.3, state: 0.5, people: 0.2}").Scenario!.Policies[0].ModuleLevers;

        Assert.All(levers[PillarsModule.Party], share => Assert.Equal(0.3, share));
        Assert.All(levers[PillarsModule.State], share => Assert.Equal(0.5, share));
        Assert.All(levers[PillarsModule.People], share => Assert.Equal(0.2, share));
    }

    [Fact]
    public void Read_PillarsOverTime_AddUpInEveryMonth()
    {
        var reading = Read("{party: {2027-01: 0.4}, state: {2027-01: 0.4}, people: 0.2}");

        Assert.Empty(reading.Problems);
        Assert.Equal([0.25, 0.4], reading.Scenario!.Policies[0].ModuleLevers[PillarsModule.Party].Distinct());
    }

    [Theory]
    [InlineData("{party: 0.3, state: 0.5, people: 0.3}", "party 0.3, state 0.5 and people 0.3 add up to 1.1; they must add up to 1")]
    [InlineData("{party: {2027-01: 0.4}, state: 0.55, people: 0.2}", "party 0.4, state 0.55 and people 0.2 add up to 1.15 from 2027-01; they must add up to 1")]
    [InlineData("{party: 0.5, state: 0.5}", "people")]
    [InlineData("{party: 0.3, state: 0.5, peopel: 0.2}", "did you mean 'people'?")]
    [InlineData("{party: 1.3, state: -0.3, people: 0}", "1.3 is above the maximum 1")]
    [InlineData("0.3", "a mapping belongs here, such as {party: ..., state: ..., people: ...}")]
    public void Read_FaultyPillars_SaysWhatIsWrong(string pillars, string expected)
    {
        var reading = Read(pillars);

        Assert.Null(reading.Scenario);
        Assert.Contains(reading.Problems, problem => problem.ToString().Contains(expected, StringComparison.Ordinal));
    }

    [Fact]
    public void Read_PillarSetAndDrawn_IsNotDrawnForThePolicy()
    {
        var reading = Read("{party: 0.3, state: 0.5, people: 0.2}", "uncertain: {party pillar: 'uniform(0.2, 0.4)'}\npolicies: {set: {levers: {pillars: {party: 0.4, state: 0.4, people: 0.2}}}}\n");

        Assert.Equal("party pillar", Assert.Single(reading.Scenario!.Policies[0].SetInsteadOfDrawn));
    }

    private static ScenarioReading Read(string pillars, string more = "") => TestFolders.ReadText(
        $"world: viet-nam\nfrom: 2026-01\nto: 2028-12\nmodules: [pillars]\nlevers:\n  pillars: {pillars}\n{more}",
        new ScenarioReadOptions { WorldFolders = [Path.Combine(TestFolders.Root, "scenarios", "worlds")] });
}
