using System.Collections.Concurrent;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Scenarios;

namespace DiplomacySim.Engine.Tests;

/// <summary>Plans made from scenario texts, read once for all tests.</summary>
internal static class Plans
{
    /// <summary>A header of the small world: two years, seed 7.</summary>
    public const string TinyHeader = """
        title: Zenith to 2026
        world: tiny
        from: 2025-01
        to: 2026-12
        seed: 7

        """;

    /// <summary>Levers and parameters drawn, three policies, a target, outcomes of every kind.</summary>
    public const string Mixed = TinyHeader + """
        uncertain:
          attention: uniform(8, 16)
          execution: beta(8, 2)
          leader effect: normal(1.5, 0.5)
          wave half-life: choice(18, 36, none)
          threshold of kin: triangular(1.4, 1.8, 2.2)
        policies:
          as planned: {}
          half the travel: {levers: {attention: 6}}
          sure of the wave: {uncertain: {leader effect: 1.5, wave half-life: none}}
        targets:
          two kin: count(tier == kin) >= 2
        outcomes:
          capital: sum(capital)
          first month with two kin: first_month(count(tier == kin) >= 2)
          calm: never(tension > 1)
        """;

    /// <summary>Rules, shocks, a crisis and events that recur, in two policies and a branch.</summary>
    public const string Directed = TinyHeader + """
        uncertain:
          leader effect: normal(1.5, 0.5)
          attention: uniform(8, 16)
          proposal effect: uniform(0.5, 1.5)
        events:
          - {every: year, month: 6, host: forum, guests: [AAA, Union], occasions: 2}
          - {date: 2025-11, crisis: West, tension: 0.7, citizens: 300, for: 2 months}
        rules:
          - name: ripe first
            when: tier >= contact and years_in_tier >= 2 and capital > 0.6
            then: {attention: 2, propose: next tier, sign: 1, for: 4 months}
            at most: 2 per year
            prefer: capital
          - {name: home, when: upgrades >= 2 and month_of_year > 6, then: {slots: 1, readiness: -0.25}}
        shocks:
          - {name: storm, rate: 1 per year, where: region == 'West', then: {visits: none, capacity: 0.6, for: 3 months}}
          - {name: quarrel, rate: 2 per year, one of: bloc(League) and tension < 1, then: {tension: 'uniform(0.5, 1.5)', capital: -0.3}}
        policies:
          as planned: {}
          no rules: {rules: remove, levers: {attention: 9, priority: {AAA: 3}}}
        branches:
          - {date: 2025-12, from: as planned, policy: no rules}
        targets:
          two kin: count(tier == kin) >= 2
        outcomes:
          ripe: fired('ripe first')
          storms: struck(storm)
          capital: sum(capital)
          quarrelsome: ever(struck(quarrel) >= 3 and any(tension > 1))
        """;

    /// <summary>One policy, one target, nothing drawn.</summary>
    public const string Plain = TinyHeader + """
        targets:
          two kin: count(tier == kin) >= 2
        """;

    private static readonly ConcurrentDictionary<(string Text, ScenarioReadOptions Options), Lazy<ExperimentPlan>> _plans = new();

    /// <summary>The plan of a scenario text; worlds are those of the tests and of the repository.</summary>
    public static ExperimentPlan Of(string text, long futures) =>
        Of(text, new ScenarioReadOptions { Futures = futures });

    /// <summary>The plan of a scenario text with an experiment.</summary>
    public static ExperimentPlan OfDesign(string text, long? samples, int? replications) =>
        Of(text, new ScenarioReadOptions { Samples = samples, Replications = replications });

    /// <summary>The plan of a scenario file of the repository.</summary>
    public static ExperimentPlan OfFile(string name, long futures) => Plan(Path.Combine(Repository.Scenarios, name), new ScenarioReadOptions { Futures = futures });

    private static ExperimentPlan Of(string text, ScenarioReadOptions options) =>
        _plans.GetOrAdd((text, options), key => new Lazy<ExperimentPlan>(() => Read(key.Text, key.Options))).Value;

    private static ExperimentPlan Read(string text, ScenarioReadOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("dipsim-plan-").FullName;
        try
        {
            var path = Path.Combine(folder, "scenario.yaml");
            File.WriteAllText(path, text);
            return Plan(path, options);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static ExperimentPlan Plan(string path, ScenarioReadOptions options)
    {
        var reading = ScenarioReader.Read(path, options with { WorldFolders = [Repository.TestWorlds, Repository.Worlds] });
        return ExperimentPlan.Of(reading.Scenario ?? throw new InvalidOperationException(string.Join('\n', reading.Problems)));
    }
}
