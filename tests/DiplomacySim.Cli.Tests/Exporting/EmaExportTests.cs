using System.Globalization;
using System.Text.Json.Nodes;

namespace DiplomacySim.Cli.Tests.Exporting;

public sealed class EmaExportTests
{
    private const string Scenario = """
        title: Zenith for others
        world: tiny
        from: 2025-01
        to: 2026-12
        seed: 7
        uncertain: {wave half-life: 'choice(12, 36, none)', attention: 'uniform(6, 18)'}
        experiment: {design: latin hypercube, samples: 30, replications: 2, vary: [wave half-life, attention]}
        policies:
          as planned: {}
          half the travel: {levers: {attention: 6}}
          promises kept: {levers: {execution: {2025-01: 0.5, 2026-01: 0.9}}}
        branches: [{date: 2026-01, from: as planned, policy: half the travel}]
        targets: {two kin: count(tier == kin) >= 2}
        outcomes: {first kin: first_month(count(tier == kin) >= 2)}
        """;

    private static readonly Lazy<string> s_store = new(() =>
    {
        Workspace.Write("ema.yaml", Scenario);
        Tool.Done("run", "ema.yaml", "--store", "ema.db");
        return "ema.db";
    });

    [Fact]
    public async Task Export_OfPoliciesAndCases_IsReadAsTheWorkbenchReads()
    {
        var result = Tool.Run("export", "1", "--format", "ema", "--out", "ema.tar.gz", "--store", s_store.Value);
        var read = await PythonReader.RunAsync("read_ema.py", "ema.tar.gz");

        Assert.Equal((0, "ema.tar.gz: 120 cases.\n"), (result.ExitCode, result.Error));
        Assert.Equal(0.1, (double)read["version"]!);
        Assert.Equal("""["wave_half_life","attention","execution","scenario","policy","model"]""", read["columns"]!.ToJsonString());
        var rows = Rows(read);
        Assert.Equal(120, rows.Length);
        Assert.All(rows[..30], row => Assert.Equal(("0.5", "as planned", "DiplomacySim"), (row[2], row[4], row[5])));
        Assert.All(rows[30..60], row => Assert.Equal(("6", "half the travel"), (row[1], row[4])));
        Assert.All(rows[60..90], row => Assert.Equal(0.7, double.Parse(row[2], CultureInfo.InvariantCulture), 12));
        Assert.Equal(["12", "36", "none"], rows.Select(row => row[0]).Distinct().Order());
        Assert.Equal(Enumerable.Range(0, 30).Select(i => i.ToString(CultureInfo.InvariantCulture)), rows[..30].Select(row => row[3]));
    }

    [Fact]
    public async Task Export_OfReplications_HasTheirMeans()
    {
        Tool.Done("export", "1", "--format", "ema", "--out", "ema-means.tar.gz", "--store", s_store.Value);
        var read = await PythonReader.RunAsync("read_ema.py", "ema-means.tar.gz");
        var results = Tool.Done("export", "1", "--store", s_store.Value).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(',')).ToArray();
        var (column, number) = (Array.IndexOf(results[0], "visits"), Array.IndexOf(results[0], "case_number"));

        double[] expected = [.. results[1..].Where(row => row[0] == "half the travel").GroupBy(row => row[number]).Select(g => g.Average(row => double.Parse(row[column], CultureInfo.InvariantCulture)))];

        Assert.Equal(30, expected.Length);
        Assert.Equal(expected, read["outcomes"]!["visits"]!.AsArray().Skip(30).Take(30).Select(row => (double)row![0]!));
        Assert.Contains(read["outcomes"]!["first_kin"]!.AsArray(), row => row![0] is null);
    }

    [Fact]
    public async Task Export_WithSeries_EndsWhereTheOutcomesAre()
    {
        Tool.Done("export", "1", "--format", "ema", "--series", "--out", "ema-series.tar.gz", "--store", s_store.Value);
        var outcomes = (await PythonReader.RunAsync("read_ema.py", "ema-series.tar.gz"))["outcomes"]!;

        foreach (var tier in new[] { "contact_or_above", "friend_or_above", "ally_or_above", "kin" })
        {
            var series = outcomes[tier + "_by_month"]!.AsArray();
            Assert.Equal(120, series.Count);
            Assert.All(series, row => Assert.Equal(24, row!.AsArray().Count));
            Assert.Equal(outcomes[tier]!.AsArray().Select(row => (double)row![0]!), series.Select(row => (double)row!.AsArray()[^1]!));
        }

        // A branch has its past from the other policy.
        var friends = outcomes["friend_or_above_by_month"]!.AsArray();
        Assert.All(Enumerable.Range(0, 30), i => Assert.Equal(Past(friends[i]!), Past(friends[90 + i]!)));
        Assert.Contains(Enumerable.Range(0, 30), i => friends[i]!.ToJsonString() != friends[90 + i]!.ToJsonString());
    }

    [Fact]
    public void Export_Twice_GivesTheSameBytes()
    {
        Tool.Done("export", "1", "--format", "ema", "--series", "--out", "ema-one.tar.gz", "--store", s_store.Value);
        Tool.Done("export", "1", "--format", "ema", "--series", "--out", "ema-two.tar.gz", "--store", s_store.Value);

        Assert.Equal(Bytes("ema-one.tar.gz"), Bytes("ema-two.tar.gz"));
    }

    private static string[][] Rows(JsonNode read) => [.. read["experiments"]!.AsArray().Select(row => row!.AsArray().Select(field => (string)field!).ToArray())];

    private static string Past(JsonNode series) => string.Join(' ', series.AsArray().Take(12).Select(value => value!.ToJsonString()));

    private static byte[] Bytes(string file) => File.ReadAllBytes(Path.Combine(Workspace.Folder, file));
}
