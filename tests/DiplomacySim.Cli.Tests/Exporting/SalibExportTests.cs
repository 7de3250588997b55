using System.Text.Json.Nodes;
using DiplomacySim.Experiments.Analysis.Stored;
using DiplomacySim.Exploration.Statistics;
using DiplomacySim.Results;
using DiplomacySim.Results.Sqlite;

namespace DiplomacySim.Cli.Tests.Exporting;

public sealed class SalibExportTests
{
    private const string Designed = """
        title: Zenith by design
        world: tiny
        from: 2025-01
        to: 2026-12
        seed: 7
        uncertain: {leader effect: 'uniform(0, 3)', attention: 'triangular(6, 12, 18)', jump cost: 'normal(2, 0.4)'}
        experiment: {design: saltelli, second order: true, samples: 64, vary: [leader effect, attention, jump cost]}
        targets: {two kin: count(tier == kin) >= 2}
        outcomes: {first kin: first_month(count(tier == kin) >= 2)}
        """;

    private static readonly Lazy<string> s_second = new(() => Stored("salib-second", Designed));
    private static readonly Lazy<string> s_first = new(() => Stored("salib-first", Designed.Replace("second order: true, ", "", StringComparison.Ordinal)));
    private static readonly Lazy<string> s_morris = new(() => Stored("salib-morris", Designed.Replace("saltelli, second order: true, samples: 64", "morris, samples: 20, replications: 2", StringComparison.Ordinal)));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Export_OfSaltelliDesign_HasTheRowsOfSalibsFormulas(bool hasSecondOrder)
    {
        var store = hasSecondOrder ? s_second.Value : s_first.Value;
        var ours = Analyzed(store, "upgrades", (opened, id, column) => StoredSensitivity.Sobol(opened, id, 0, column).Result);

        var theirs = await ExportAndReadAsync(store, "upgrades");

        Assert.Equal("sobol", (string?)theirs["method"]);
        Assert.Equal(64 * (hasSecondOrder ? 8 : 5), (int)theirs["rows"]!);
        AssertEqual(ours.Inputs.Select(i => i.First), theirs["S1"]!);
        AssertEqual(ours.Inputs.Select(i => i.Total), theirs["ST"]!);
        if (hasSecondOrder)
        {
            AssertEqual(ours.Pairs.Select(p => p.Second), theirs["S2"]!);
        }
    }

    [Fact]
    public async Task Export_OfTrajectories_HasTheRowsOfSalibsFormulas()
    {
        var ours = Analyzed(s_morris.Value, "agreements signed", (opened, id, column) => StoredSensitivity.Morris(opened, id, 0, column).Result);

        var theirs = await ExportAndReadAsync(s_morris.Value, "agreements signed");

        Assert.Equal(("morris", 80), ((string?)theirs["method"], (int)theirs["rows"]!));
        AssertEqual(ours.Inputs.Select(i => i.Mu), theirs["mu"]!);
        AssertEqual(ours.Inputs.Select(i => i.MuStar), theirs["mu_star"]!);
        AssertEqual(ours.Inputs.Select(i => i.Sigma), theirs["sigma"]!);
    }

    [Fact]
    public void Export_OfDesign_DescribesTheInputsInSalibsWords()
    {
        Tool.Done("export", "1", "--format", "salib", "--out", "salib-words", "--store", s_second.Value);

        var problem = JsonNode.Parse(File.ReadAllText(Path.Combine(Workspace.Folder, "salib-words", "problem.json")))!;

        Assert.Equal(3, (int)problem["num_vars"]!);
        Assert.Equal("""["leader effect","attention","jump cost"]""", problem["names"]!.ToJsonString());
        Assert.Equal("""["unif","triang","norm"]""", problem["dists"]!.ToJsonString());
        Assert.Equal("[[0,3],[6,18,0.5],[2,0.4]]", problem["bounds"]!.ToJsonString());
        Assert.Equal("""{"method":"sobol","calc_second_order":true}""", problem["analyze"]!.ToJsonString());
        Assert.Contains("\"two kin\"", problem["outputs"]!.ToJsonString(), StringComparison.Ordinal);
        Assert.DoesNotContain("first kin", problem["outputs"]!.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_OfDrawnFutures_HasEveryFutureThatHasTheOutcome()
    {
        var store = Tool.NewStore();
        Tool.Done("run", "plain.yaml", "--store", store);

        var result = Tool.Run("export", "1", "--format", "salib", "--out", "salib-drawn", "--store", store);
        var theirs = await PythonReader.RunAsync("read_salib.py", "salib-drawn", "kin");

        Assert.Equal(0, result.ExitCode);
        Assert.Equal(("delta", 600), ((string?)theirs["method"], (int)theirs["rows"]!));
        var problem = JsonNode.Parse(File.ReadAllText(Path.Combine(Workspace.Folder, "salib-drawn", "problem.json")))!;
        Assert.Equal("none", (string?)problem["values"]!["wave half-life"]!.AsArray()[^1]);
        Assert.Contains("'wave half-life' has the value none", result.Error, StringComparison.Ordinal);
        Assert.Contains("600 cases.", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_OfMonthThatMayNotCome_LeavesOutWholeSamples()
    {
        var result = Tool.Run("export", "1", "--format", "salib", "--outcome", "first kin", "--out", "salib-months", "--store", s_first.Value);
        var theirs = await PythonReader.RunAsync("read_salib.py", "salib-months", "first kin");

        var rows = (int)theirs["rows"]!;
        Assert.Equal(0, rows % 5);
        Assert.InRange(rows, 5, 315);
        Assert.Contains($"{rows} cases; {320 - rows} in which a value is missing are left out", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--format salib --out salib-none --policy \"half the travel\"", "sets 1 of the 3 inputs that the design varies")]
    [InlineData("--format salib", "name a folder")]
    [InlineData("--format ema", "name it, such as --out results.tar.gz")]
    [InlineData("--format csv --policy half", "--policy: it goes with --format salib, not with --format csv")]
    [InlineData("--format salib --series --out x", "--series: it goes with --format ema")]
    [InlineData("--format ema --table tiers --out x", "--table: it goes with --format csv")]
    [InlineData("--format salib --outcome upgrade --out x", "did you mean 'upgrades'?")]
    [InlineData("--format salib --out nowhere/salib", "there is no folder")]
    public void Export_OfWhatCannotBe_SaysWhy(string words, string reason)
    {
        var store = Stored("salib-policies", Designed + "\npolicies: {as planned: {}, half the travel: {levers: {attention: 6}}}");
        string[] arguments = [.. words.Split('"').SelectMany((part, i) => i % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

        var result = Tool.Run(["export", "1", .. arguments, "--store", store]);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(reason, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Export_NothingUncertain_SaysSo()
    {
        var store = Tool.NewStore();
        Tool.Done("run", "policies.yaml", "--futures", "20", "--store", store);

        var result = Tool.Run("export", "1", "--format", "salib", "--out", "salib-certain", "--store", store);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("Nothing is uncertain", result.Error, StringComparison.Ordinal);
    }

    private static async Task<JsonNode> ExportAndReadAsync(string store, string outcome)
    {
        var folder = Path.ChangeExtension(store, ".salib");
        Tool.Done("export", "1", "--format", "salib", "--out", folder, "--store", store);
        return await PythonReader.RunAsync("read_salib.py", folder, outcome);
    }

    private static T Analyzed<T>(string store, string outcome, Func<IResultStore, ExperimentId, ColumnDefinition, T> analyze)
    {
        using var opened = SqliteResultStore.Open(Path.Combine(Workspace.Folder, store));
        var record = opened.List()[0];
        return analyze(opened, record.Id, record.Definition.Outcomes.Single(o => o.Name == outcome));
    }

    private static void AssertEqual(IEnumerable<Estimate> ours, JsonNode theirs)
    {
        double[] actual = [.. ours.Select(estimate => estimate.Value)];
        double[] expected = [.. theirs.AsArray().Select(value => (double)value!)];
        Assert.Equal(expected.Length, actual.Length);
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second, 1e-9));
        Assert.Contains(expected, value => Math.Abs(value) > 0.01);
    }

    private static string Stored(string name, string text)
    {
        Workspace.Write(name + ".yaml", text);
        Tool.Done("run", name + ".yaml", "--store", name + ".db");
        return name + ".db";
    }
}
