using System.Text.Json.Nodes;
using DiplomacySim.Charts;
using DiplomacySim.Experiments.Searching;
using DiplomacySim.Reports.Analyses;
using DiplomacySim.Results;
using DiplomacySim.Results.Sqlite;

namespace DiplomacySim.Cli.Tests.Servers;

/// <summary>Searches whose candidates a server plays.</summary>
public sealed class ServerSearchTests
{
    [Fact]
    public async Task Search_OnAServer_FindsTheSameToTheByteAndKeepsTheSearchThere()
    {
        await using var server = await ToolServer.StartAsync();
        var store = Tool.NewStore();
        var here = JsonNode.Parse(Tool.Done("search", Write("here"), "--store", store, "--format", "json"))!;

        var there = Tool.Run("search", Write("there"), "--fresh", "--server", server.Address, "--format", "json");

        Assert.Equal(0, there.ExitCode);
        Assert.Equal(Found(here), Found(JsonNode.Parse(there.Output)!));
        Assert.Equal(Policies("here.found.yaml"), Policies("there.found.yaml"));
        var fresh = Assert.Single(server.Store.List());
        Assert.Equal(ExperimentState.Done, fresh.State);
        var record = SearchRecord.Of(fresh.Definition)!;
        Assert.Equal(here["found"]!.AsArray().Select(found => (string)found!["policy"]!), record.Found.Select(found => found.Name));
        using var ours = SqliteResultStore.Open(store);
        Assert.Equal(Charts(ours), Charts(server.Store));
    }

    [Fact]
    public async Task Search_BegunHere_GoesOnOnAServerWithWhatWasPlayed()
    {
        await using var server = await ToolServer.StartAsync();
        var file = Write("moved");
        var here = JsonNode.Parse(Tool.Done("search", file, "--evaluations", "32", "--format", "json"))!;

        var there = JsonNode.Parse(Tool.Done("search", file, "--server", server.Address, "--format", "json"))!;

        Assert.Equal(0, (int)here["known"]!);

        // What both optimizers tried is played once.
        Assert.InRange((int)there["known"]!, 16, (int)here["evaluations"]!);
        Assert.InRange((int)there["evaluations"]!, (int)here["evaluations"]! + 1, 64);
    }

    [Fact]
    public void Search_WithAServerAndAStore_IsRefused()
    {
        var result = Tool.Run("search", Write("both"), "--server", "http://127.0.0.1:1", "--store", Tool.NewStore());

        Assert.Equal(ExitCode.BadInput, result.ExitCode);
    }

    private static string[] Found(JsonNode search) => [.. search["found"]!.AsArray().Select(found => found!.ToJsonString())];

    private static string[] Charts(IResultStore store) =>
        [.. ExperimentAnalysis.Run(store, store.Get(new(1)), new AnalysisRequest("search")).In(AnalysisWords.English).Charts.Select(chart => chart.Chart.ToSvg(new ChartOutput()))];

    private static string[] Policies(string file) => [.. File.ReadAllLines(Path.Combine(Workspace.Folder, file)).SkipWhile(line => !line.StartsWith("policies:", StringComparison.Ordinal))];

    private static string Write(string name) =>
        Workspace.Write(name + ".yaml", """
            title: Searched on a server
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
              objectives: [{minimize: cost}, {minimize: upgrades, by: regret(0.9)}]
              futures: 300
              population: 8
              evaluations: 64
              seeds: 2
              confirm: 200
              keep: 6
            """);
}
