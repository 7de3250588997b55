using System.Collections.Immutable;
using System.Globalization;
using DiplomacySim.Experiments.Cases;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Model.Columns;
using DiplomacySim.Results.Copying;
using DiplomacySim.Results.Exporting;
using DiplomacySim.Results.Sqlite;
using DiplomacySim.Scenarios.Designs;

namespace DiplomacySim.Engine.Tests.Runs;

/// <summary>What stored experiments tell of the world's parameters that their futures drew, against what was played.</summary>
public sealed class DrawnParametersTests
{
    private const string Header = """
        world: viet-nam
        from: 2026-01
        to: 2026-12
        seed: 7
        modules: [culture]

        """;

    private const string Policies = Header + """
        uncertain: {attention: 'uniform(60, 90)'}
        policies:
          free: {}
          sure: {uncertain: {leader effect: 3}}
          own belief: {uncertain: {leader effect: 'uniform(2, 4)', title rate: 6}}
        """;

    [Fact]
    public void Complete_EveryColumnOfEveryPolicy_IsWhatIsPlayed()
    {
        using var store = new TemporaryStore();
        var plan = Plans.Of(Policies, 20);
        var id = store.Run(plan).Id;
        var drawn = DrawnParameters.Of(store.Store.Get(id).Definition)!;
        long[] futures = [0, 7, 19];
        string[] names = [.. drawn.Columns.Select(column => column.Name)];

        for (var policy = 0; policy < plan.Policies.Length; policy++)
        {
            var stored = store.Store.ReadCases(id, policy).Single();
            var columns = drawn.Complete(policy, futures, [.. stored.Columns.Select(column => (ReadOnlyMemory<double>)Array.ConvertAll(futures, future => column.Span[(int)future]))]);

            Assert.Equal(names.Length, columns.Length);
            for (var i = 0; i < names.Length; i++)
            {
                Assert.Equal(Played(plan.Policies[policy], futures, names[i]), columns[i].ToArray());
            }
        }

        Assert.Equal(names.Length, names.Distinct().Count());
        Assert.InRange(names.Length, 40, 60);
        Assert.Equal(["attention", "leader effect"], store.Store.Get(id).Definition.Uncertainties.Select(column => column.Name));
        Assert.Equal(drawn.Of(0).Length - 1, drawn.Of(1).Length);
        Assert.Equal(drawn.Of(0).Length - 2, drawn.Of(2).Length);
    }

    [Theory]
    [InlineData("common", 3, 1)]
    [InlineData("own", 3, 1)]
    [InlineData("own", 1, 1)]
    public void Draw_ReplicationsOfADesign_AreWhatIsPlayed(string chance, int replications, int policy)
    {
        using var store = new TemporaryStore();
        var plan = Plans.OfDesign($"{Policies}\nexperiment: {{design: sobol, chance: {chance}, vary: [attention]}}\n", 4, replications);
        var drawn = DrawnParameters.Of(store.Store.Get(store.Run(plan).Id).Definition)!;
        long[] futures = [0, 3, CaseNumbers.FutureOf(2, replications - 1)];

        var columns = drawn.Draw(policy, futures);

        Assert.All(drawn.Of(policy).Zip(columns), column => Assert.Equal(Played(plan.Policies[policy], futures, column.First.Name), column.Second.ToArray()));
    }

    [Fact]
    public void Of_ParametersThatAreHeld_IsNull()
    {
        using var store = new TemporaryStore();
        var id = store.Run(Plans.Of(Header + "parameter uncertainty: fixed\n", 5)).Id;

        Assert.Null(DrawnParameters.Of(store.Store.Get(id).Definition));
    }

    [Fact]
    public void CaseTable_OfAnExperimentWithoutDesign_HasTheParametersAmongItsInputs()
    {
        using var store = new TemporaryStore();
        var plan = Plans.Of(Policies, 20);
        var id = store.Run(plan).Id;

        var table = CaseTable.Open(store.Store, id, 2);
        var chunk = table.Read().Single();

        Assert.Equal(["attention", "leader effect"], table.Inputs.Take(2).Select(input => input.Name));
        Assert.Contains(table.Inputs, input => input is { Name: "readiness level" });
        Assert.DoesNotContain(table.Inputs, input => input.Name == "title rate");
        long[] futures = [.. Enumerable.Range(0, 20)];
        Assert.All(table.Inputs.Zip(chunk.Inputs), input => Assert.Equal(Played(plan.Policies[2], futures, input.First.Name), input.Second.ToArray()));
    }

    [Theory]
    [InlineData("sobol, samples: 4", 1)]
    [InlineData("sobol, samples: 4, chance: own, replications: 2", 1)]
    [InlineData("morris, samples: 4, chance: own", 1)]
    [InlineData("sobol, samples: 4, chance: own", 44)]
    public void CaseTable_OfADesign_HasThemWhereEachCaseHasDrawsOfItsOwn(string design, int atLeast)
    {
        using var store = new TemporaryStore();
        var plan = Plans.OfDesign($"{Header}experiment: {{design: {design}, vary: [{{attention: 'uniform(60, 90)'}}]}}\n", null, null);

        var inputs = CaseTable.Open(store.Store, store.Run(plan).Id, 0).Inputs;

        Assert.Equal("attention", inputs[0].Name);
        Assert.InRange(inputs.Length, atLeast, atLeast == 1 ? 1 : 60);
    }

    [Fact]
    public void Export_WithParameters_HasThemInEveryFormatAndTheCopyInItsView()
    {
        using var store = new TemporaryStore();
        var plan = Plans.Of(Policies, 20);
        var id = store.Run(plan).Id;
        var drawn = DrawnParameters.Of(store.Store.Get(id).Definition)!;
        var played = Played(plan.Policies[1], [13], "readiness level")[0];
        using var text = new StringWriter();
        var file = Path.Combine(store.Folder, "copy.db");

        CsvExporter.WriteResults(store.Store, id, text, drawn);
        using (var copy = SqliteResultStore.Open(file))
        {
            ExperimentCopier.Copy(store.Store, id, copy, plan.TierCounts, drawn);
            var rows = copy.ReadCases(id, 1, ["readiness level", "leader effect"]).Single();
            Assert.Equal((played, double.NaN), (rows.Columns[0].Span[13], rows.Columns[1].Span[13]));
            Assert.Equal(store.Store.Get(id).Hash, copy.Get(id).Hash);
        }

        string[] lines = text.ToString().Split('\n');
        var place = lines[0].Split(',').ToList().IndexOf("readiness level");
        var line = lines.Single(l => l.StartsWith("sure,13,", StringComparison.Ordinal));
        Assert.Equal(played, double.Parse(line.Split(',')[place], CultureInfo.InvariantCulture));
        Assert.Equal("", line.Split(',')[lines[0].Split(',').ToList().IndexOf("leader effect")]);
    }

    /// <summary>What the engine puts into its lanes of something that is drawn; NaN where it draws nothing of it.</summary>
    private static double[] Played(PolicyRun policy, long[] futures, string name)
    {
        var lanes = CaseDraws.Lanes(policy, Array.ConvertAll(futures, future => (uint)future));
        var world = policy.Uncertainties.FirstOrDefault(u => u.Name == name) is { } uncertainty ? CaseDraws.ColumnOf(lanes, uncertainty) : OfParameter(policy, lanes, name);
        return world.IsDefault ? Array.ConvertAll(futures, _ => double.NaN) : [.. world];
    }

    private static ImmutableArray<double> OfParameter(PolicyRun policy, LaneInputs lanes, string name)
    {
        var index = policy.Posterior!.DrawnEntries.Where(entry => entry.Name == name).Select(entry => entry.ParameterIndex)
            .Concat(policy.Posterior.DrawnAssumed.Where(entry => entry.Name == name && entry.Item is null).Select(entry => entry.ParameterIndex)).ToList();
        return index is [var known] ? lanes.ParameterColumns[known]
            : lanes.ModuleColumns.FirstOrDefault(column => column.Key.Name == name).Value;
    }
}
