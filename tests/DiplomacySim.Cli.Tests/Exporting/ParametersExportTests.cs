using DiplomacySim.Cli.Tests.Servers;
using DiplomacySim.Experiments.Cases;
using DiplomacySim.Results;
using DiplomacySim.Results.Sqlite;

namespace DiplomacySim.Cli.Tests.Exporting;

/// <summary>What futures drew of the world's parameters, in exports of a store and of a server.</summary>
public sealed class ParametersExportTests
{
    private static string Scenario => Workspace.Write("parameters.yaml", """
        world: scenarios/worlds/viet-nam
        from: 2026-01
        to: 2026-12
        seed: 7
        uncertain: {attention: 'uniform(60, 90)'}
        policies: {free: {}, sure: {uncertain: {leader effect: 3}}}
        """);

    [Theory]
    [InlineData("csv")]
    [InlineData("json")]
    public async Task Export_WithParameters_IsTheSameFromAServer(string format)
    {
        await using var server = await ToolServer.StartAsync();
        Tool.Done("run", Scenario, "--futures", "30", "--quiet", "--server", server.Address);

        var there = Tool.Done("export", "1", "--format", format, "--parameters", "--server", server.Address);

        Assert.Equal(Tool.Done("export", "1", "--format", format, "--parameters", "--store", server.Store.Location), there);
        Assert.Contains("readiness level", there, StringComparison.Ordinal);
        if (format == "csv")
        {
            var columns = there.Split('\n')[0].Split(',').Length;
            Assert.InRange(columns - Tool.Done("export", "1", "--store", server.Store.Location).Split('\n')[0].Split(',').Length, 40, 60);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Export_AsSqlite_IsAStoreWithTheParametersInItsView(bool isOnServer)
    {
        await using var server = await ToolServer.StartAsync();
        Tool.Done("run", Scenario, "--futures", "30", "--quiet", "--server", server.Address);
        var file = $"parameters-{isOnServer}.db";

        Tool.Done([.. "export 1 --format sqlite --parameters --out".Split(' '), file, .. isOnServer ? ["--server", server.Address] : (string[])["--store", server.Store.Location]]);

        using var copy = SqliteResultStore.Open(file);
        var id = new ExperimentId(1);
        var drawn = DrawnParameters.Of(server.Store.Get(id).Definition)!;
        Assert.Equal(server.Store.Get(id).Hash, copy.Get(id).Hash);
        Assert.Equal(drawn.Columns.Select(column => column.Name), copy.Get(id).Definition.Uncertainties.Select(column => column.Name));
        long[] futures = [.. Enumerable.Range(0, 30)];
        var stored = copy.ReadCases(id, 1, [.. drawn.Of(1).Select(column => column.Name)]).Single();
        Assert.Equal(drawn.Draw(1, futures).Select(column => column.ToArray()), stored.Columns.Select(column => column.ToArray()));
        Assert.NotEmpty(copy.ReadTierCounts(id));
    }

    [Theory]
    [InlineData("--format salib --out folder --parameters", "has what its cases drew")]
    [InlineData("--table tiers --parameters", "--table results")]
    [InlineData("--format sqlite", "--out experiment.db")]
    public void Export_OptionsThatDoNotGoTogether_AreRefused(string options, string words)
    {
        var result = Tool.Run([.. "export 1".Split(' '), .. options.Split(' '), "--store", Tool.NewStore()]);

        Assert.Equal(ExitCode.BadInput, result.ExitCode);
        Assert.Contains(words, result.Error.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }
}
