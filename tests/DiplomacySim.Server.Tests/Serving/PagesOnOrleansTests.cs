using System.Collections.Immutable;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using DiplomacySim.Results;
using DiplomacySim.Results.Sqlite;
using DiplomacySim.Server.Processes;
using DiplomacySim.Server.Serving;
using DiplomacySim.Web;
using DiplomacySim.Web.Logs;

namespace DiplomacySim.Server.Tests.Serving;

/// <summary>The pages whose work is done by grains: live worlds and activity.</summary>
public sealed class PagesOnOrleansTests : IAsyncLifetime
{
    private const string Scenario = """
        title: Zenith to 2026
        world: tiny
        from: 2025-01
        to: 2026-12
        seed: 7
        futures: 200
        """;

    private static readonly TimeSpan s_patience = TimeSpan.FromSeconds(60);

    private readonly string _folder = Directory.CreateTempSubdirectory("dipsim-pages-").FullName;
    private readonly IResultStore _store;
    private ClusterServer? _server;
    private HttpClient? _http;

    public PagesOnOrleansTests() => _store = SqliteResultStore.Open(Path.Combine(_folder, "results.db"));

    private HttpClient Http => _http!;

    public async Task InitializeAsync()
    {
        _server = await ClusterServer.StartAsync(
            new ServerOptions { Dashboard = true },
            new WebOptions { Urls = ["http://127.0.0.1:0"], WorldFolders = [TestWorlds.Folder] },
            new LogOptions(),
            _store,
            0,
            _ => new SiloCommand("none", [], ImmutableDictionary<string, string>.Empty),
            TimeProvider.System);
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(_server.Addresses[0]), Timeout = s_patience };
    }

    public async Task DisposeAsync()
    {
        Http.Dispose();
        await _server!.DisposeAsync();
        _store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task LivePage_OfAWorldOfGrains_IsOpenedSteeredAndForked()
    {
        using var opened = await PostAsync("/live", ("text", Scenario), ("name", "council"));
        using var injected = await PostAsync("/live/council", ("action", "Upgrade"), ("partner", "CCC"), ("tier", "kin"));
        using var played = await PostAsync("/live/council", ("action", "step"), ("months", "12"));
        using var forked = await PostAsync("/live/council", ("action", "fork"), ("name", "plan-b"));
        using var refused = await PostAsync("/live/council", ("action", "Upgrade"), ("partner", "CCC"), ("tier", "kin"));
        var page = WebUtility.HtmlDecode(await Http.GetStringAsync("/live/plan-b"));

        Assert.Equal(["/live/council", "/live/council", "/live/council", "/live/plan-b?from=council"], new[] { opened, injected, played, forked }.Select(a => a.Headers.Location?.OriginalString));
        Assert.Contains("12 of 24 months played", page, StringComparison.Ordinal);
        Assert.Contains("Cobalt: contact → kin", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains("highest rung", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ActivityPage_AfterAnExperiment_ShowsTheCallsOfItsGrainsAndTheDashboard()
    {
        using var begun = await Http.PostAsync("/api/experiments?shardLanes=256", new StringContent(Scenario, Encoding.UTF8, "application/yaml"));
        Assert.True(begun.IsSuccessStatusCode, await begun.Content.ReadAsStringAsync());
        await Http.GetStringAsync("/api/experiments/1/events");

        var run = JsonNode.Parse(await Http.GetStringAsync("/api/activity"))!["runs"]![0]!;
        var page = await Http.GetStringAsync("/activity");

        Assert.Equal(("Zenith to 2026", 24), ((string?)run["title"], (int)run["kinds"]![0]!["calls"]!["count"]!));
        Assert.All(run["partners"]!.AsArray(), partner => Assert.Equal(25, (int)partner!["calls"]!["count"]!));
        Assert.Contains("a call is a message", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/dashboard\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Dashboard_AskedForAPartner_ShowsHowTheRelationshipStands()
    {
        var opening = new JsonObject { ["scenario"] = Scenario, ["id"] = "council", ["futures"] = new JsonArray(3, 4) };
        using var opened = await Http.PostAsync("/api/worlds", new StringContent(opening.ToJsonString(), Encoding.UTF8, "application/json"));
        using var played = await Http.PostAsync("/api/worlds/council/advance?months=6", null);

        var state = JsonNode.Parse(await Http.GetStringAsync("/dashboard/GrainState?grainId=live-1/0.3%2B2/CCC&grainType=DiplomacySim.Grains.Partners.PartnerGrain"));

        Assert.True(opened.IsSuccessStatusCode && played.IsSuccessStatusCode);
        var partner = JsonNode.Parse((string)state!)!["GetState"]!;
        Assert.Equal((2, 6), ((int)partner["Futures"]!, (int)partner["MonthsBegun"]!));
        Assert.True((double)partner["Capital"]! > 0);
    }

    private Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] fields)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))) };
        request.Headers.Accept.ParseAdd("text/html");
        return Http.SendAsync(request);
    }
}
