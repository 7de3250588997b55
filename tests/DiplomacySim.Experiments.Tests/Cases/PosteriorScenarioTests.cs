using DiplomacySim.Engine.Tests;
using DiplomacySim.Experiments.Cases;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Model.Parameters;
using DiplomacySim.Scenarios;
using DiplomacySim.Scenarios.Worlds;
using TestPlans = DiplomacySim.Engine.Tests.Plans;

namespace DiplomacySim.Experiments.Tests.Cases;

/// <summary>A scenario of a world with a posterior.</summary>
public sealed class PosteriorScenarioTests : IDisposable
{
    private const string Header = """
        world: tiny
        from: 2025-01
        to: 2025-12
        seed: 7

        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("dipsim-posterior-").FullName;

    [Fact]
    public void Read_WorldWithADefaultPosterior_DrawsItsParameters()
    {
        var plan = Plan(Header, isDefault: true);
        var policy = Assert.Single(plan.Policies);

        var lanes = CaseDraws.Lanes(policy, [0, 1, 2]);

        Assert.Equal(ParameterUncertainty.Posterior, plan.Scenario.ParameterUncertainty);
        Assert.False(plan.DrawsNothing);
        Assert.Equal(3, lanes.ParameterColumns.Count);
        Assert.Equal(3, lanes.ParameterColumns[ParameterSet.IndexOf(Parameter.LeaderEffect)].Distinct().Count());
        Assert.All(lanes.ParameterColumns[ParameterSet.IndexOf(Parameter.LeaderSpread)], value => Assert.InRange(value, 0.5, 1.5));
    }

    [Fact]
    public void Read_RunInsideTheRecord_IsFixedUnlessTheFileSaysOtherwise()
    {
        var inside = Header.Replace("2025-01", "2024-01", StringComparison.Ordinal);

        Assert.Null(Plan(inside, isDefault: true).Policies[0].Posterior);
        Assert.NotNull(Plan(inside + "parameter uncertainty: posterior\n", isDefault: true).Policies[0].Posterior);
        Assert.Null(Plan(Header, isDefault: false).Policies[0].Posterior);
        Assert.Null(Plan(Header + "parameter uncertainty: fixed\n", isDefault: true).Policies[0].Posterior);
    }

    [Fact]
    public void Read_ParameterThatTheScenarioSpeaksOf_IsLeftToIt()
    {
        var plan = Plan(Header + "uncertain: {leader effect: 1.2, gdp weight: 'uniform(0, 1)'}\n", isDefault: true);

        var lanes = CaseDraws.Lanes(plan.Policies[0], [0, 1]);

        Assert.Equal([ParameterSet.IndexOf(Parameter.LeaderEffect)], plan.Scenario.Policies[0].SettledParameters.AsEnumerable());
        Assert.Equal(1.2, lanes.Parameters[Parameter.LeaderEffect]);
        Assert.False(lanes.ParameterColumns.ContainsKey(ParameterSet.IndexOf(Parameter.LeaderEffect)));
        Assert.All(lanes.ParameterColumns[ParameterSet.IndexOf(Parameter.GdpWeight)], value => Assert.InRange(value, 0, 1));
        Assert.Single(plan.Policies[0].Posterior!.DrawnNames);
    }

    [Fact]
    public void Lanes_PoliciesThatSettleDifferentParameters_DrawTheSameOfTheRest()
    {
        var plan = Plan(Header + "policies: {free: {}, sure: {uncertain: {leader effect: 1.2}}}\n", isDefault: true);
        var index = ParameterSet.IndexOf(Parameter.GdpWeight);

        var free = CaseDraws.Lanes(plan.Policies[0], [0, 1, 2]).ParameterColumns;
        var sure = CaseDraws.Lanes(plan.Policies[1], [0, 1, 2]).ParameterColumns;

        Assert.Equal(free[index].AsEnumerable(), sure[index]);
        Assert.Equal(free.Count - 1, sure.Count);
    }

    [Theory]
    [InlineData("", 0, false)]
    [InlineData("modules: [culture]", 3, true)]
    [InlineData("modules: [culture]\nuncertain: {title rate: 7}", 2, false)]
    [InlineData("modules: [culture]\nuncertain: {title rate: 'uniform(5, 7)'}", 3, false)]
    [InlineData("modules: [culture]\nparameter uncertainty: fixed", 0, false)]
    public void Lanes_ParametersOfAModule_AreDrawnWhereItIsOnAndTheScenarioLeavesThem(string text, int columns, bool isDrawn)
    {
        var plan = TestPlans.Of($"world: viet-nam\nfrom: 2026-01\nto: 2026-12\n{text}\n", 10);

        var lanes = CaseDraws.Lanes(plan.Policies[0], [0, 1, 2]);

        Assert.Equal(columns, lanes.ModuleColumns.Count);
        Assert.All(lanes.ModuleColumns.Values, column => Assert.Equal(3, column.Distinct().Count()));
        Assert.Equal(isDrawn, plan.Policies[0].Posterior?.DrawnNames.Contains("title rate") == true);
    }

    [Fact]
    public void Read_OtherUncertainty_HasAnotherHash()
    {
        var drawn = Plan(Header, isDefault: true);
        var held = Plan(Header + "parameter uncertainty: fixed\n", isDefault: true);

        Assert.NotEqual(drawn.Hash, held.Hash);
        Assert.Equal(drawn.Hash, Plan(Header + "parameter uncertainty: posterior\n", isDefault: true).Hash);
    }

    [Fact]
    public void Read_PosteriorThatTheWorldLacks_IsAnError()
    {
        var reading = Reading(Header + "parameter uncertainty: posterior\n", isDefault: null);

        Assert.Null(reading.Scenario);
        Assert.Contains(reading.Problems, problem => problem.Message.Contains("no posterior", StringComparison.Ordinal));
    }

    [Fact]
    public void Load_FactsChangedSinceTheFit_Warns()
    {
        _ = Reading(Header, isDefault: true);
        var path = Path.Combine(_folder, "tiny", "world.yaml");
        File.WriteAllText(path, File.ReadAllText(path).Replace("facts: ", "facts: 0", StringComparison.Ordinal));

        var problem = Assert.Single(WorldLoader.Load(Path.Combine(_folder, "tiny")).Problems);

        Assert.Contains("the facts have changed", problem.Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private ExperimentPlan Plan(string text, bool isDefault)
    {
        var reading = Reading(text, isDefault);
        return ExperimentPlan.Of(reading.Scenario ?? throw new InvalidOperationException(string.Join('\n', reading.Problems)));
    }

    private ScenarioReading Reading(string text, bool? isDefault)
    {
        var world = Path.Combine(_folder, "tiny");
        Directory.CreateDirectory(world);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Repository.TestWorlds, "tiny")))
        {
            File.Copy(file, Path.Combine(world, Path.GetFileName(file)), overwrite: true);
        }

        if (isDefault is { } used)
        {
            var facts = WorldFacts.Hash(WorldLoader.Load(world).World!.World);
            File.AppendAllText(Path.Combine(world, "world.yaml"), $$$"""

                posterior:
                  facts: {{{facts}}}
                  by default: {{{(used ? "true" : "false")}}}
                  fitted: {leader effect: {centre: 1.5, error: 0.5}, gdp weight: {centre: 0.4, error: 0.2}}
                  correlation: [[0.3]]
                  assumed: {leader spread: 'uniform(0.5, 1.5)'}

                """);
        }

        var path = Path.Combine(_folder, "scenario.yaml");
        File.WriteAllText(path, text);
        return ScenarioReader.Read(path, new ScenarioReadOptions { Futures = 10 });
    }
}
