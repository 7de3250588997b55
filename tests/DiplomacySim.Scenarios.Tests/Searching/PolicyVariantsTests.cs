using DiplomacySim.Model;
using DiplomacySim.Scenarios.Searching;

namespace DiplomacySim.Scenarios.Tests.Searching;

public sealed class PolicyVariantsTests
{
    private const string File = """
        world: tiny
        from: 2025-01
        to: 2026-12
        seed: 9
        uncertain: {attention: 'uniform(6, 20)'}
        events:
          - {date: 2025-05, visit: BBB}
        policies:
          as planned: {}
          eager: {levers: {execution: 0.9, priority: {AAA: 2}}, events: [{date: 2025-03, visit: AAA}]}
        search:
          policy: eager
          levers:
            attention: 6 to 20
            execution: {2025-01: 0.5 to 0.9, 2026-01: 0.5 to 0.9}
            priority: {League: 0.5 to 4}
          visits: {whom: [AAA, BBB], at most: 4, at most a year: 2, apart: 6 months}
          objectives: [{maximize: visits, by: quantile(0.1)}, {minimize: cost}]
          constraints: [{of: upgrades, by: regret(0.9), at most: 1}]
          fresh seed: 10
        """;

    [Fact]
    public void Read_Search_IsAsWritten()
    {
        var search = Scenario().Search!;

        Assert.Equal("eager", search.Policy);
        Assert.Equal(["attention", "execution from 2025-01", "execution from 2026-01", "priority of League"], search.Levers.Select(lever => lever.Name));
        Assert.Equal((4, 2, 6), (search.Visits!.AtMost, search.Visits.AtMostPerYear, search.Visits.MonthsApart));
        Assert.Equal(["maximize 10% quantile of visits", "minimize cost"], search.Objectives.Select(objective => objective.ToString()));
        Assert.Equal("90% regret of upgrades at most 1", Assert.Single(search.Constraints).ToString());
        Assert.Equal(new SearchPrice(SearchPrice.Visit, 1), Assert.Single(search.Prices));
        Assert.Equal((SearchLimits.DefaultFutures, 10UL), (search.Futures, search.FreshSeed));
    }

    [Fact]
    public void Make_Change_SetsLeversAndAddsVisitsToThePolicy()
    {
        var scenario = Scenario();

        var made = new PolicyVariants(scenario).Make([Change(scenario, "a"), Change(scenario, "b") with { Visits = [] }], 50);

        Assert.Equal(50, made.Futures);
        Assert.Equal(["a", "b"], made.Policies.Select(policy => policy.Name));
        var policy = made.Policies[0];
        Assert.All(policy.Attention, value => Assert.Equal(12.5, value));
        Assert.Equal((0.55, 0.8), (policy.Execution[0], policy.Execution[^1]));
        Assert.Empty(policy.Uncertainties);
        Assert.Equal(["2025-03", "2025-05", "2026-02"], policy.Events.Select(planned => planned.Month.ToString()));
        Assert.Equal(2, made.Policies[1].Events.Length);
        Assert.Null(made.Search);
    }

    [Fact]
    public void Write_FoundPolicies_ReadBackAsTheSamePolicies()
    {
        var scenario = Scenario();
        var variants = new PolicyVariants(scenario);
        var change = Change(scenario, "found 1");
        var folder = Directory.CreateTempSubdirectory("variants-").FullName;
        try
        {
            System.IO.File.WriteAllText(Path.Combine(folder, "base.yaml"), File);
            var path = Path.Combine(folder, "found.yaml");
            System.IO.File.WriteAllText(path, variants.Write("base.yaml", "Found", "What now?", [change]));

            var reading = ScenarioReader.Read(path, new ScenarioReadOptions { WorldFolders = [TestFolders.Worlds] });

            Assert.Empty(reading.Problems);
            var found = reading.Scenario!;
            Assert.Equal((10UL, (long)SearchLimits.DefaultConfirm), (found.Seed, found.Futures));
            Assert.Equal(["as planned", "eager", "found 1"], found.Policies.Select(policy => policy.Name));
            var (written, made) = (found.Policies[2], variants.Make([change], 1).Policies[0]);
            Assert.Equal(made.Attention.AsEnumerable(), written.Attention);
            Assert.Equal(made.Execution.AsEnumerable(), written.Execution);
            Assert.Equal(made.Priority.AsEnumerable(), written.Priority);
            Assert.Equal(made.Events.Select(planned => (planned.Month, planned.Partner)), written.Events.Select(planned => (planned.Month, planned.Partner)));
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public void Hash_OfAScenario_DoesNotDependOnItsSearch()
    {
        var without = TestFolders.ReadText(File[..File.IndexOf("search:", StringComparison.Ordinal)]).Scenario!;

        Assert.Equal(without.Hash, Scenario().Hash);
    }

    private static Scenario Scenario()
    {
        var reading = TestFolders.ReadText(File);
        Assert.Empty(reading.Problems);
        return reading.Scenario!;
    }

    private static PolicyChange Change(Scenario scenario, string name) => new(
        name,
        [.. scenario.Search!.Levers.Zip([12.5, 0.55, 0.8, 3.0])],
        [(new Month(2026, 2), scenario.Search.Visits!.Whom[1])]);
}
