using System.Net;
using DiplomacySim.Server.Hosting;

namespace DiplomacySim.Server.Tests.Hosting;

public sealed class WebSiloHostTests
{
    private static readonly IPEndPoint s_anyPort = new(IPAddress.Loopback, 0);

    [Fact]
    public async Task StartAsync_WithDashboard_ShowsTheDashboardAndItsCounters()
    {
        await using var host = await WebSiloHost.StartAsync(new ServerOptions { Dashboard = true }, s_anyPort);
        using var client = new HttpClient { BaseAddress = host.Urls[0] };

        var page = await client.GetStringAsync("dashboard/");
        var counters = await client.GetStringAsync("dashboard/DashboardCounters");

        Assert.Contains("<html", page, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("totalActiveHostCount", counters, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task StartAsync_WithoutDashboard_AnswersNotFound()
    {
        await using var host = await WebSiloHost.StartAsync(new ServerOptions(), s_anyPort);
        using var client = new HttpClient { BaseAddress = host.Urls[0] };

        using var answer = await client.GetAsync(new Uri("dashboard/", UriKind.Relative));

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Fact]
    public async Task StartAsync_WithTheFirstSilosAddress_JoinsItsCluster()
    {
        await using var first = await WebSiloHost.StartAsync(new ServerOptions { SiloPort = FreePort.At(IPAddress.Loopback) }, s_anyPort);
        var address = ((ILocalSiloDetails)first.Services.GetService(typeof(ILocalSiloDetails))!).SiloAddress.Endpoint;

        await using var second = await SiloHost.StartAsync(new ServerOptions { FirstSilo = address });

        var silos = await second.Grains.GetGrain<IManagementGrain>(0).GetHosts(onlyActive: true);
        Assert.Equal(2, silos.Count);
    }
}
