using System.Net;
using System.Net.Http.Headers;
using DiplomacySim.Engine.Hosting;
using DiplomacySim.Results;
using DiplomacySim.Results.Sqlite;
using DiplomacySim.Server.Hosting;
using DiplomacySim.Web;
using Microsoft.Extensions.DependencyInjection;

namespace DiplomacySim.Server.Tests.Hosting;

public sealed class WebSiloHostTests : IDisposable
{
    private const string Token = "a-token-of-some-length";

    private static readonly WebOptions s_anyPort = new() { Urls = ["http://127.0.0.1:0"] };

    private readonly string _folder = Directory.CreateTempSubdirectory("dipsim-silo-").FullName;
    private readonly IResultStore _store;

    public WebSiloHostTests() => _store = SqliteResultStore.Open(Path.Combine(_folder, "results.db"));

    public void Dispose()
    {
        _store.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    [Fact]
    public async Task StartAsync_WithDashboard_ShowsTheDashboardAndItsCounters()
    {
        await using var host = await StartAsync(new ServerOptions { Dashboard = true });
        using var client = ClientOf(host);

        var page = await client.GetStringAsync("dashboard/");
        var counters = await client.GetStringAsync("dashboard/DashboardCounters");

        Assert.Contains("<html", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("totalActiveHostCount", counters, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task StartAsync_WithoutDashboard_AnswersNotFound()
    {
        await using var host = await StartAsync(new ServerOptions());
        using var client = ClientOf(host);

        using var answer = await client.GetAsync(new Uri("dashboard/", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("dashboard/")]
    [InlineData("dashboard/DashboardCounters")]
    [InlineData("dashboard/index.min.js")]
    public async Task StartAsync_WithToken_ShowsTheDashboardOnlyToWhoKnowsIt(string path)
    {
        await using var host = await StartAsync(new ServerOptions { Dashboard = true }, s_anyPort with { Token = Token });
        using var client = ClientOf(host);

        using var refused = await client.GetAsync(new Uri(path, UriKind.Relative));
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", Token);
        using var shown = await client.GetAsync(new Uri(path, UriKind.Relative));

        Assert.Equal(HttpStatusCode.Unauthorized, refused.StatusCode);
        Assert.Equal(HttpStatusCode.OK, shown.StatusCode);
    }

    [Fact]
    public async Task StartAsync_WithTheFirstSilosAddress_JoinsItsCluster()
    {
        await using var first = await StartAsync(new ServerOptions());
        var address = first.Services.GetRequiredService<ILocalSiloDetails>().SiloAddress.Endpoint;

        await using var second = await SiloHost.StartAsync(new ServerOptions { FirstSilo = address });

        var silos = await second.Grains.GetGrain<IManagementGrain>(0).GetHosts(onlyActive: true);
        Assert.Equal(2, silos.Count);
    }

    [Fact]
    public async Task StartAsync_WebPortIsTaken_SaysWhichOption()
    {
        await using var first = await StartAsync(new ServerOptions());

        var fault = await Assert.ThrowsAsync<WebSetupException>(() => StartAsync(new ServerOptions(), s_anyPort with { Urls = [first.Addresses[0]] }));

        Assert.Contains("--urls", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StartAsync_SiloPortIsTaken_SaysSo()
    {
        await using var first = await StartAsync(new ServerOptions());
        var taken = first.Services.GetRequiredService<ILocalSiloDetails>().SiloAddress.Endpoint.Port;

        var fault = await Assert.ThrowsAsync<ServerSetupException>(() => SiloHost.StartAsync(new ServerOptions { SiloPort = taken }));

        Assert.Contains($"The silo port {taken} is taken", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task StartAsync_AddressOfAnotherMachine_SaysSo()
    {
        // A documentation address (RFC 5737); no machine has it.
        var options = new ServerOptions { Address = IPAddress.Parse("192.0.2.1") };

        var fault = await Assert.ThrowsAsync<ServerSetupException>(() => SiloHost.StartAsync(options));

        Assert.Contains("--advertise", fault.Message, StringComparison.Ordinal);
    }

    private static HttpClient ClientOf(WebSiloHost host) => new() { BaseAddress = new Uri(host.Addresses[0]) };

    private Task<WebSiloHost> StartAsync(ServerOptions options, WebOptions? web = null) => WebSiloHost.StartAsync(options, web ?? s_anyPort, null, silo =>
    {
        silo.Services.AddSingleton(_store);
        silo.Services.AddSingleton<IExperimentHost>(new EmbeddedExperimentHost(_store, TimeProvider.System));
    });
}
