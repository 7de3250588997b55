using System.Net;
using System.Text;
using System.Text.Json;
using DiplomacySim.Client;
using DiplomacySim.Engine.Hosting;
using DiplomacySim.Engine.Live;
using DiplomacySim.Engine.Tests.Live;
using DiplomacySim.Results;
using DiplomacySim.Results.Sqlite;
using DiplomacySim.Web;

namespace DiplomacySim.Cli.Tests.Live;

/// <summary>A server of this process, and its live worlds as a client sees them.</summary>
public sealed class RemoteLiveWorldHostTests : LiveHostContract
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dipsim-remote-live-");
    private readonly HttpClient _http = new();
    private IResultStore? _store;
    private EmbeddedExperimentHost? _experiments;
    private EmbeddedLiveWorldHost? _worlds;
    private WebServer? _web;
    private RemoteLiveWorldHost? _host;

    protected override ILiveWorldHost Host => _host!;

    public override async Task InitializeAsync()
    {
        _store = SqliteResultStore.Open(Path.Combine(_folder.FullName, "store.db"));
        _experiments = new EmbeddedExperimentHost(_store, TimeProvider.System);
        _worlds = new EmbeddedLiveWorldHost(TimeProvider.System, Path.Combine(_folder.FullName, "worlds"));
        var options = new WebOptions { Urls = ["http://127.0.0.1:0"], WorldFolders = [Path.Combine(Workspace.Repository, "tests", "worlds")] };
        _web = await WebServer.StartAsync(options, _experiments, _store, worlds: _worlds);
        var address = new Uri(_web.Addresses[0]);
        _http.BaseAddress = address;
        _host = new RemoteLiveWorldHost(await RemoteServer.ConnectAsync(new RemoteOptions { Server = address }, TimeProvider.System));
    }

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        _http.Dispose();
        await _web!.StopAsync();
        await _worlds!.DisposeAsync();
        await _experiments!.DisposeAsync();
        await _web.DisposeAsync();
        _store!.Dispose();
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Post_TextOfAScenario_OpensAWorld()
    {
        var answer = await PostAsync("", """{"scenario": "title: Posted\nworld: tiny\nfrom: 2025-01\nto: 2026-12\nseed: 7\n", "id": "posted", "futures": [4]}""");

        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal("/api/worlds/posted", answer.Headers.Location!.OriginalString);
        Assert.Equal(("Posted", 0), ((await Host.FindAsync(new("posted"))).Title, (await Host.FindAsync(new("posted"))).MonthsPlayed));
        Assert.Equal(4u, (await Host.ViewAsync(new("posted"))).Future);
    }

    [Fact]
    public async Task Live_OnAServer_SteersTheWorldThereAndLeavesItOpen()
    {
        var server = _http.BaseAddress!.ToString();

        var first = await Task.Run(() => Tool.Piping("next 2\nvisit DDD\nnext\nvisit nobody\n", "live", "plain.yaml", "--name", "there", "--server", server));
        var second = await Task.Run(() => Tool.Piping("journal\nclose there\nfork\nclose there\nworlds\n", "live", "--name", "there", "--server", server));

        Assert.Equal(2, first.ExitCode);
        Assert.Contains("'nobody' is not a partner", first.Error, StringComparison.Ordinal);
        Assert.Contains("3 months played", second.Output, StringComparison.Ordinal);
        Assert.Contains("this world is the one in use", second.Error, StringComparison.Ordinal);
        Assert.Equal(["world-1"], (await Host.ListAsync()).Select(w => w.Id.Name));
    }

    [Fact]
    public async Task Get_ViewAsAProgramReadsIt_HasStableKeys()
    {
        await OpenAsync("first");
        await PostAsync("/first/actions", """{"kind": "crisis", "partner": "AAA", "tension": 1.5, "suspends": true}""");
        await PostAsync("/first/advance?months=2", "");

        var status = await _http.GetStringAsync("/api/worlds/first");

        Assert.Equal(
            """{"id":"first","title":"Zenith to 2026","world":"tiny","policy":"as planned","futures":[1,5],"from":"2025-01","to":"2026-12","month":"2025-02","monthsPlayed":2,"actions":1,"pace":null,"fault":null}""",
            status);
    }

    [Theory]
    [InlineData("", "{}", "exactly one of 'bundle', 'scenario' and 'save'")]
    [InlineData("", "nonsense", "The body is not what is asked for here")]
    [InlineData("", """{"scenari": "x"}""", "scenari")]
    [InlineData("", """{"scenario": "world: tiny\nfrom: 2025-01\n"}""", "scenario.yaml cannot be run: it has")]
    [InlineData("", """{"scenario": "world: ../secret\nfrom: 2025-01\nto: 2025-12\n"}""", "scenario.yaml cannot be run: it has")]
    [InlineData("", """{"bundle": "AAAA"}""", "not a scenario bundle")]
    [InlineData("", """{"id": "Plan B", "scenario": "x"}""", "is not a name of a world")]
    [InlineData("/first/actions", """{"kind": "dance", "partner": "AAA"}""", "kind")]
    [InlineData("/first/actions", """{"kind": "visit"}""", "partner")]
    [InlineData("/first/actions", """{"kind": "visit", "partner": "aaa"}""", "'aaa' is not a code of three capital letters")]
    [InlineData("/first/actions", """{"kind": "visit", "partner": "AAA", "when": "2025-01"}""", "when")]
    [InlineData("/first/advance?months=x", "", "'months=x' is not a whole number")]
    [InlineData("/first/play", "", "'monthsPerSecond' is missing")]
    [InlineData("/first/fork?name=..", "", "'..' is not a name of a world")]
    public async Task Post_WhatIsNotAllowed_IsAnsweredInWords(string path, string body, string message)
    {
        await OpenAsync("first");

        var answer = await PostAsync(path, body);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        Assert.Contains(message, problem.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(["first"], (await Host.ListAsync()).Select(w => w.Id.Name));
    }

    [Theory]
    [InlineData("/api/worlds/nobody", HttpStatusCode.NotFound, "not-found")]
    [InlineData("/api/worlds/nobody/events", HttpStatusCode.NotFound, "not-found")]
    [InlineData("/api/worlds/Bad", HttpStatusCode.BadRequest, "bad-request")]
    [InlineData("/api/worlds/first/view?future=-1", HttpStatusCode.BadRequest, "bad-request")]
    [InlineData("/api/worlds/first/view?future=9", HttpStatusCode.BadRequest, "bad-request")]
    public async Task Get_WhatIsNotThere_HasStatusAndCode(string path, HttpStatusCode status, string code)
    {
        await OpenAsync("first");

        var answer = await _http.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(status, answer.StatusCode);
        Assert.Contains($"\"code\":\"{code}\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    private Task<HttpResponseMessage> PostAsync(string path, string body) =>
        _http.PostAsync(new Uri("/api/worlds" + path, UriKind.Relative), new StringContent(body, Encoding.UTF8, "application/json"));
}
