using DiplomacySim.Browser.Tests.Browsers;
using DiplomacySim.Web.Tests;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DiplomacySim.Browser.Tests.Pages;

/// <summary>The composer of what-if questions, from a run's page to the saved policy.</summary>
[Collection(Chromium.Collection)]
public sealed class WhatIfTests(Chromium chromium)
{
    private static readonly LocatorAssertionsToContainTextOptions _patient = new() { Timeout = 60_000 };

    [Fact]
    public async Task Compose_AVisitThenALever_ComparesAndSavesAsAPolicy()
    {
        await using var server = await RunningServer.StartAsync();
        await server.RunAsync(RunningServer.Scenario);
        await using var page = await TestPage.OpenAsync(chromium, server.Address, "/experiments/1");

        await page.Page.ClickAsync("nav.tabs >> text=What if");
        await page.Page.FillAsync("#name", "a visit and less travel");
        await page.Page.FillAsync("#visit-date", "2025-04");
        await page.Page.ClickAsync("button[value=visit]");
        await Expect(page.Page.Locator("section .lead")).ToContainTextAsync("200 pairs of futures", _patient);
        await page.CheckAsync();
        await page.Page.FillAsync("#lever-value", "6");
        await page.Page.ClickAsync("button[value=lever]");
        await Expect(page.Page.Locator("section pre")).ToContainTextAsync("attention: 6", _patient);
        await page.Page.ClickAsync("button[value=check]");

        await Expect(page.Page.Locator("#found .notice")).ToContainTextAsync("This can be run", _patient);
        var text = await page.Page.InputValueAsync("#text");
        Assert.Contains("  a visit and less travel:", text, StringComparison.Ordinal);
        Assert.Contains("visit: AAA", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Compose_WhatCannotBe_SaysWhyAndKeepsTheChange()
    {
        await using var server = await RunningServer.StartAsync();
        await server.RunAsync(RunningServer.Scenario);
        await using var page = await TestPage.OpenAsync(chromium, server.Address, "/experiments/1/what-if", new Visit(HasScripts: false));

        await page.Page.FillAsync("#change", "levers: {atention: 6}");
        await page.Page.ClickAsync("button[value=compare]");

        await Expect(page.Page.Locator(".notice.bad")).ToContainTextAsync("attention");
        Assert.Contains("atention", await page.Page.InputValueAsync("#change"), StringComparison.Ordinal);
    }
}
