using System.Collections.Immutable;
using DiplomacySim.Engine.Searching;
using DiplomacySim.Experiments.Searching;
using DiplomacySim.Results.Sqlite;
using DiplomacySim.Scenarios;
using DiplomacySim.Server.Processes;
using DiplomacySim.Server.Serving;
using DiplomacySim.Web;
using DiplomacySim.Web.Logs;

namespace DiplomacySim.Server.Tests.Serving;

/// <summary>Searches whose candidates are played by grains.</summary>
public sealed class SearchOnOrleansTests : IDisposable
{
    private const string Text = """
        title: Zenith to 2026
        world: tiny
        from: 2025-01
        to: 2026-12
        seed: 7
        search:
          levers: {attention: 4 to 16}
          visits: {at most: 3}
          objectives: [{maximize: kin}, {maximize: upgrades, by: quantile(0.25)}]
          futures: 300
          population: 8
          evaluations: 32
          seeds: 2
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("dipsim-search-").FullName;

    [Fact]
    public async Task Run_OnASilo_FindsTheSameAsInThisProcessAndLeavesNothing()
    {
        using var store = SqliteResultStore.Open(Path.Combine(_folder, "results.db"));
        await using var server = await ClusterServer.StartAsync(
            new ServerOptions(),
            new WebOptions { Urls = ["http://127.0.0.1:0"] },
            new LogOptions(),
            store,
            0,
            _ => new SiloCommand("none", [], ImmutableDictionary<string, string>.Empty),
            TimeProvider.System);
        var scenario = Read();
        var player = new ExperimentCandidatePlayer(server.Experiments, store);

        var there = await Task.Run(() => new SearchRunner(TimeProvider.System, player: player).Run(scenario, new SearchRunOptions()));

        var here = new SearchRunner(TimeProvider.System).Run(scenario, new SearchRunOptions());
        Assert.Equal(SearchRecord.Of(scenario, here).ToJson(), SearchRecord.Of(scenario, there).ToJson());
        Assert.Empty(store.List());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private Scenario Read()
    {
        var path = Path.Combine(_folder, "scenario.yaml");
        File.WriteAllText(path, Text);
        var reading = ScenarioReader.Read(path, new ScenarioReadOptions { WorldFolders = [TestWorlds.Folder] });
        return reading.Scenario ?? throw new InvalidOperationException(string.Join('\n', reading.Problems));
    }
}
