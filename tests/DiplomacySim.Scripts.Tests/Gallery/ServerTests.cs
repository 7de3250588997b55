using DiplomacySim.Client.Scripting;
using DiplomacySim.Engine.Hosting;
using DiplomacySim.Experiments.Searching;
using DiplomacySim.Reports.Analyses;
using DiplomacySim.Results.Sqlite;
using DiplomacySim.Web;

namespace DiplomacySim.Scripts.Tests.Gallery;

/// <summary>Scripts on a server: one argument changes, nothing else.</summary>
public sealed class ServerTests : IAsyncLifetime
{
    private readonly ScriptFolder _folder = new();
    private SqliteResultStore? _store;
    private EmbeddedExperimentHost? _host;
    private WebServer? _web;

    private ScenarioDraft Draft => ScenarioDraft.From(_folder.PathOf("scenarios", "viet-nam", "to-2030.yaml")).WithFutures(300).WithMonths("2026-01", "2027-12");

    public async Task InitializeAsync()
    {
        _store = SqliteResultStore.Open(_folder.PathOf("server.db"));
        _host = new EmbeddedExperimentHost(_store, TimeProvider.System);
        _web = await WebServer.StartAsync(new WebOptions { Urls = ["http://127.0.0.1:0"] }, _host, _store);
    }

    public async Task DisposeAsync()
    {
        await _web!.StopAsync();
        await _host!.DisposeAsync();
        await _web.DisposeAsync();
        _store!.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Run_OfAScriptOnAServer_GivesTheSameBytes() =>
        Assert.EndsWith("The same bytes.\n", await _folder.RunAsync("two-places.cs", _web!.Addresses[0]), StringComparison.Ordinal);

    [Fact]
    public async Task RunAsync_OnAServer_GivesTheSameTablesAsHere()
    {
        await using var here = await Workbench.OpenAsync(_folder.PathOf("here.db"));
        await using var there = await Workbench.OpenAsync(_web!.Addresses[0]);

        using var first = await here.RunAsync(Draft);
        using var second = await there.RunAsync(Draft);

        Assert.Equal(first.Hash, second.Hash);
        Assert.Equal(Csv(first.Outcomes()), Csv(second.Outcomes()));
        Assert.Equal(Csv(first.Experiments()), Csv(second.Experiments()));
        Assert.Equal(Csv(first.TierCounts()), Csv(second.TierCounts()));
        Assert.Equal(Csv(first.Events()), Csv(second.Events()));
        Assert.Equal(first.Answer, second.Answer);
    }

    [Fact]
    public async Task SearchAsync_OnAServer_FindsTheSameAndKeepsTheSearchThere()
    {
        var draft = Draft.With("""
            search:
              levers: {attention: 60 to 90 by 5}
              visits: {at most: 4}
              objectives: [{maximize: comprehensive strategic}, {minimize: cost}]
              futures: 40
              population: 6
              evaluations: 12
              seeds: 1
              confirm: 100
              keep: 4
            """);
        await using var here = await Workbench.OpenAsync(_folder.PathOf("search.db"));
        await using var there = await Workbench.OpenAsync(_web!.Addresses[0]);

        using var first = await here.SearchAsync(draft);
        using var second = await there.SearchAsync(draft);

        Assert.Equal(first.Answer, second.Answer);
        Assert.Equal(first.Fresh.Hash, second.Fresh.Hash);
        var kept = SearchRecord.Of(Assert.Single(_store!.List()).Definition)!;
        Assert.Equal(SearchRecord.Of(first.Fresh.Store.Get(first.Fresh.Id).Definition)!.ToJson(), kept.ToJson());
        Assert.Equal(["pareto", "convergence"], second.Fresh.Analyze(new AnalysisRequest("search")).Charts.Select(chart => chart.Name));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task StreamAsync_OfARun_GivesEveryFutureOnceAndInOrder(bool isOnServer)
    {
        await using var bench = await Workbench.OpenAsync(isOnServer ? _web!.Addresses[0] : _folder.PathOf("stream.db"));
        var futures = new List<double>();

        await foreach (var rows in bench.StreamAsync(Draft))
        {
            futures.AddRange(rows["future"].Numbers);
        }

        Assert.Equal(Enumerable.Range(0, 300).Select(future => (double)future), futures);
    }

    [Fact]
    public async Task RunAsync_OfAFaultyChange_NamesEveryProblem()
    {
        await using var bench = await Workbench.OpenAsync(_folder.PathOf("faulty.db"));

        var fault = await Assert.ThrowsAsync<ScenarioFaultException>(() => bench.RunAsync(Draft.WithLever("atention", 90).WithTarget("top", "count(tier >= best)")));

        Assert.Contains("atention", fault.Message, StringComparison.Ordinal);
        Assert.Contains("best", fault.Message, StringComparison.Ordinal);
        Assert.Contains("change 3", fault.Message, StringComparison.Ordinal);
    }

    private string Csv(Table table)
    {
        var path = _folder.PathOf("table.csv");
        table.SaveCsv(path);
        return File.ReadAllText(path);
    }
}
