using System.Text.Json.Nodes;
using DiplomacySim.Exploration.Statistics;
using DiplomacySim.Reports.Analyses;
using DiplomacySim.Results.Sqlite;

namespace DiplomacySim.Cli.Tests;

public sealed class SearchVerbTests
{
    private const string Text = """
        title: Searched
        world: tiny
        from: 2025-01
        to: 2026-12
        seed: 7
        targets:
          two kin: count(tier == kin) >= 2
        search:
          levers: {attention: 2 to 20 by 1}
          visits: {at most: 3}
          cost: {visit: 1, attention: 1}
          objectives: [{minimize: cost}]
          constraints: [{of: upgrades, at least: BAR}]
          futures: 40
          population: 8
          evaluations: 64
          seeds: 2
          confirm: 200
          keep: 6
        """;

    [Fact]
    public void Search_ForABar_AnswersOnFreshFuturesAndStoresThePolicies()
    {
        var (store, file) = (Tool.NewStore(), Write("bar", "2"));

        var first = Tool.Run("search", file, "--store", store);
        var second = Tool.Done("search", file, "--store", store, "--workers", "1", "--quiet");
        var json = JsonNode.Parse(Tool.Done("search", file, "--store", store, "--format", "json"))!;

        Assert.Equal(0, first.ExitCode);
        Assert.Contains("The lowest cost found with mean of upgrades at least 2 is", first.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Contains("in 200 fresh futures", first.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.StartsWith(second.ReplaceLineEndings(" ").Trim(), first.Output.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.Equal(1, json["experiment"]!.GetValue<long>());
        var shown = Tool.Done("show", "1", "--store", store);
        var found = json["found"]!.AsArray();
        Assert.InRange(found.Count, 1, 6);
        Assert.All(found, policy => Assert.Contains(policy!["policy"]!.GetValue<string>(), shown, StringComparison.Ordinal));
        Assert.Equal(0, Tool.Run("validate", "bar.found.yaml").ExitCode);
    }

    [Fact]
    public void Search_PlayedOnFreshFutures_CanBeAnalysedWithItsParetoSetAndCourse()
    {
        var (name, file) = (Tool.NewStore(), Write("pareto", "2"));
        var json = JsonNode.Parse(Tool.Done("search", file, "--store", name, "--format", "json"))!;
        using var store = SqliteResultStore.Open(name);

        var report = ExperimentAnalysis.Run(store, store.Get(new(1)), new AnalysisRequest("search")).In(AnalysisWords.English);

        Assert.Equal(["pareto", "convergence"], report.Charts.Select(chart => chart.Name));
        var policies = report.Tables.First(table => table.Key == "policies");
        var (policy, fresh) = (Array.FindIndex(policies.Columns, c => c.Key == "policy"), Array.FindIndex(policies.Columns, c => c.Key == "fresh"));
        foreach (var found in json["found"]!.AsArray())
        {
            var rows = policies.Rows.Where(row => (string?)row[policy] == (string?)found!["policy"]).ToArray();
            var measures = found!["measures"]!.AsArray();
            Assert.Equal(measures.Count, rows.Length);
            Assert.Equal(measures.Select(m => (double)m!["fresh"]!), rows.Select(row => Math.Round(row[fresh] is Estimate estimate ? estimate.Value : (double)row[fresh]!, 6)));
        }

        Assert.Equal(json["courses"]!.AsArray().Count, report.Tables.First(table => table.Key == "courses").Rows.Count);
    }

    [Fact]
    public void Search_ForABarOutOfReach_SaysSoWithTheBestFound()
    {
        var output = Tool.Done("search", Write("reach", "90"), "--store", Tool.NewStore()).ReplaceLineEndings(" ");

        Assert.Contains("Not reachable within these levers, as far as was searched: mean of upgrades at least 90.", output, StringComparison.Ordinal);
        Assert.Contains("The best found, 'found", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Search_FileOfAnother_IsNotWrittenOver()
    {
        var file = Write("careful", "2");
        Workspace.Write("careful.found.yaml", "mine: true\n");

        var result = Tool.Run("search", file, "--store", Tool.NewStore());

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("was not written by a search", result.Error, StringComparison.Ordinal);
        Assert.Equal("mine: true\n", File.ReadAllText("careful.found.yaml"));
    }

    [Fact]
    public void Search_WithoutTheSection_SaysWhatToWrite()
    {
        var result = Tool.Run("search", "plain.yaml");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("plain.yaml has no section 'search'", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Search_FewerEvaluationsThanAGeneration_IsRefused()
    {
        var result = Tool.Run("search", Write("few", "2"), "--evaluations", "10");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("--evaluations: 10 are fewer than the first generation", result.Error, StringComparison.Ordinal);
    }

    private static string Write(string name, string bar) => Workspace.Write(name + ".yaml", Text.Replace("BAR", bar, StringComparison.Ordinal));
}
