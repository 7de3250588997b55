using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using DiplomacySim.Engine.Hosting;
using DiplomacySim.Engine.Live;
using DiplomacySim.Results;
using DiplomacySim.Results.Sqlite;

namespace DiplomacySim.Web.Tests;

/// <summary>A server on a free port with the embedded engine and a store of its own, and a client of it.</summary>
internal sealed class RunningServer : IAsyncDisposable
{
    /// <summary>Two policies of the small world; its runs take a few milliseconds.</summary>
    public const string Scenario = """
        title: Zenith to 2026
        world: tiny
        from: 2025-01
        to: 2026-12
        seed: 7
        futures: 200
        policies:
          as planned: {}
          half the travel: {levers: {attention: 6}}
        targets:
          two kin: count(tier == kin) >= 2
        """;

    private static readonly TimeSpan _deadline = TimeSpan.FromSeconds(60);

    private readonly DirectoryInfo _folder;
    private readonly IExperimentHost _host;
    private readonly ILiveWorldHost _worlds;
    private readonly WebServer _web;
    private bool _isStopped;

    private RunningServer(DirectoryInfo folder, IResultStore store, IExperimentHost host, ILiveWorldHost worlds, WebServer web)
    {
        (_folder, Store, _host, _worlds, _web) = (folder, store, host, worlds, web);
        Http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }) { BaseAddress = new Uri(web.Addresses[0]), Timeout = _deadline };
    }

    public IResultStore Store { get; }

    public HttpClient Http { get; }

    public WebServer Web => _web;

    public string Address => _web.Addresses[0];

    public static async Task<RunningServer> StartAsync(Func<WebOptions, WebOptions>? change = null, Func<IResultStore, IResultStore>? wrap = null)
    {
        var folder = Directory.CreateTempSubdirectory("dipsim-web-tests-");
        var store = SqliteResultStore.Open(Path.Combine(folder.FullName, "results.db"));
        return await StartAsync(folder, wrap is null ? store : wrap(store), change);
    }

    /// <summary>Stops the server as Ctrl-C does and starts another one on the same store.</summary>
    public async Task<RunningServer> RestartAsync(Func<WebOptions, WebOptions>? change = null)
    {
        await StopAsync();
        var store = SqliteResultStore.Open(Path.Combine(_folder.FullName, "results.db"));
        return await StartAsync(_folder, store, change);
    }

    /// <summary>Posts a scenario file.</summary>
    public Task<HttpResponseMessage> PostAsync(string scenario, string query = "", string type = "application/yaml") =>
        Http.PostAsync("/api/experiments" + query, new StringContent(scenario, Encoding.UTF8, new MediaTypeHeaderValue(type)));

    /// <summary>Posts a scenario and waits for its end.</summary>
    public async Task<JsonNode> RunAsync(string scenario, string query = "")
    {
        using var response = await PostAsync(scenario, query);
        var started = await JsonAsync(response);
        Assert.True(response.IsSuccessStatusCode, started.ToJsonString());
        return await EndAsync((long)started["experiment"]!);
    }

    /// <summary>Opens a live world of the scenario.</summary>
    public async Task OpenWorldAsync(string name)
    {
        var opening = new JsonObject { ["id"] = name, ["scenario"] = Scenario, ["futures"] = new JsonArray(0, 1) };
        using var opened = await Http.PostAsync("/api/worlds", new StringContent(opening.ToJsonString(), Encoding.UTF8, "application/json"));
        Assert.True(opened.IsSuccessStatusCode, await opened.Content.ReadAsStringAsync());
    }

    /// <summary>Listens until an experiment has ended; its last status.</summary>
    public async Task<JsonNode> EndAsync(long id)
    {
        JsonNode? last = null;
        await foreach (var (name, data) in EventsAsync($"/api/experiments/{id}/events"))
        {
            last = JsonNode.Parse(data);
            if (name == "end")
            {
                return last!;
            }
        }

        throw new InvalidOperationException($"The stream of experiment {id} ended without 'end'; last was {last?.ToJsonString() ?? "nothing"}.");
    }

    /// <summary>The events of a stream, until it ends.</summary>
    public async IAsyncEnumerable<(string Name, string Data)> EventsAsync(string path)
    {
        using var response = await Http.GetAsync(path, HttpCompletionOption.ResponseHeadersRead);
        Assert.True(response.IsSuccessStatusCode, $"{path}: {(int)response.StatusCode}");
        Assert.Equal("text/event-stream", response.Content.Headers.ContentType?.MediaType);
        using var deadline = new CancellationTokenSource(_deadline);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(deadline.Token));
        var name = "";
        var data = new List<string>();
        while (await reader.ReadLineAsync(deadline.Token) is { } line)
        {
            if (line.StartsWith("event: ", StringComparison.Ordinal))
            {
                name = line["event: ".Length..];
            }
            else if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                data.Add(line["data: ".Length..]);
            }
            else if (line.Length == 0 && data.Count > 0)
            {
                yield return (name, string.Join('\n', data));
                data.Clear();
            }
        }
    }

    public async Task<JsonNode> GetAsync(string path)
    {
        using var response = await Http.GetAsync(path);
        return await JsonAsync(response);
    }

    public static async Task<JsonNode> JsonAsync(HttpResponseMessage response) =>
        JsonNode.Parse(await response.Content.ReadAsStringAsync()) ?? throw new InvalidOperationException("The answer is empty.");

    public async Task StopAsync()
    {
        if (_isStopped)
        {
            return;
        }

        _isStopped = true;
        await _web.StopAsync();
        await _host.DisposeAsync();
        await _worlds.DisposeAsync();
        await _web.DisposeAsync();
        Store.Dispose();
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await StopAsync();
        if (_folder.Exists)
        {
            _folder.Delete(recursive: true);
            _folder.Refresh();
        }
    }

    private static async Task<RunningServer> StartAsync(DirectoryInfo folder, IResultStore store, Func<WebOptions, WebOptions>? change)
    {
        var options = new WebOptions { Urls = ["http://127.0.0.1:0"], WorldFolders = [Repository.TestWorlds] };
        var host = new EmbeddedExperimentHost(store, TimeProvider.System);
        var worlds = new EmbeddedLiveWorldHost(TimeProvider.System, Path.Combine(folder.FullName, "worlds"));
        var web = await WebServer.StartAsync(change?.Invoke(options) ?? options, host, store, worlds: worlds);
        return new RunningServer(folder, store, host, worlds, web);
    }
}
