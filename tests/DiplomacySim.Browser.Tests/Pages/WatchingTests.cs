using DiplomacySim.Browser.Tests.Browsers;
using DiplomacySim.Web.Tests;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DiplomacySim.Browser.Tests.Pages;

/// <summary>Several browsers look on while something runs, and the server goes away and comes back.</summary>
[Collection(Chromium.Collection)]
public sealed class WatchingTests(Chromium chromium)
{
    private static readonly LocatorAssertionsToBeVisibleOptions _patient = new() { Timeout = 60_000 };

    [Fact]
    public async Task TwoBrowsers_OnOneRun_SeeItGoOnAndEnd()
    {
        await using var server = await RunningServer.StartAsync();
        var id = await BeginAsync(server, 4_000_000);
        await using var one = await TestPage.OpenAsync(chromium, server.Address, $"/experiments/{id}");
        await using var other = await TestPage.OpenAsync(chromium, server.Address, $"/experiments/{id}", new Visit("zh"));

        await Expect(one.Page.Locator("#progress progress")).ToBeVisibleAsync(_patient);
        await Expect(other.Page.Locator("#progress progress")).ToBeVisibleAsync(_patient);
        await Expect(one.Page.Locator("#fans figure")).ToBeVisibleAsync(_patient);
        await one.CheckAsync();
        await one.Page.ClickAsync("form button");

        await Expect(one.Page.Locator("#targets")).ToBeVisibleAsync(_patient);
        await Expect(other.Page.Locator("#targets")).ToBeVisibleAsync(_patient);
        await other.CheckAsync();
    }

    [Fact]
    public async Task StartPage_RunEndsElsewhere_IsRenewed()
    {
        await using var server = await RunningServer.StartAsync();
        await using var page = await TestPage.OpenAsync(chromium, server.Address);

        await server.RunAsync(RunningServer.Scenario);

        await Expect(page.Page.Locator("#experiments .tag.good")).ToBeVisibleAsync(_patient);
        await page.CheckAsync();
    }

    [Fact]
    public async Task StartPage_ServerRestarted_FindsItsWayBack()
    {
        var first = await RunningServer.StartAsync();
        var address = first.Address;
        await using var page = await TestPage.OpenAsync(chromium, address);

        await using var second = await first.RestartAsync(o => o with { Urls = [address] });
        await second.RunAsync(RunningServer.Scenario);

        await Expect(page.Page.Locator("#experiments .tag.good")).ToBeVisibleAsync(_patient);
        first.Http.Dispose();
    }

    [Fact]
    public async Task StartPage_StreamRefused_AsksAgain()
    {
        await using var server = await RunningServer.StartAsync();
        await using var page = await TestPage.OpenAsync(chromium, server.Address, "/data");
        var asked = 0;
        await page.Page.RouteAsync("**/live-list", route => Interlocked.Increment(ref asked) == 1 ? route.FulfillAsync(new() { Status = 503 }) : route.ContinueAsync());

        await page.GoAsync("/");
        await server.RunAsync(RunningServer.Scenario);

        await Expect(page.Page.Locator("#experiments .tag.good")).ToBeVisibleAsync(_patient);
        Assert.True(asked > 1, $"The stream was asked for {asked} times.");
    }

    private static async Task<long> BeginAsync(RunningServer server, long futures)
    {
        using var response = await server.PostAsync(RunningServer.Scenario, $"?futures={futures}&workers=1");
        return (long)(await RunningServer.JsonAsync(response))["experiment"]!;
    }
}
