using DiplomacySim.Browser.Tests.Browsers;
using DiplomacySim.Web.Tests;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DiplomacySim.Browser.Tests.Pages;

/// <summary>The activity of the engine while something is computed.</summary>
[Collection(Chromium.Collection)]
public sealed class ActivityTests(Chromium chromium)
{
    private static readonly LocatorAssertionsToContainTextOptions _patient = new() { Timeout = 60_000 };

    [Theory]
    [InlineData("en", false, 1280, "computes")]
    [InlineData("vi", true, Visit.Phone, "đang tính")]
    public async Task Activity_RunBeginsWhileSomebodyLooks_IsRenewed(string language, bool isDark, int width, string state)
    {
        await using var server = await RunningServer.StartAsync();
        await using var page = await TestPage.OpenAsync(chromium, server.Address, "/activity", new Visit(language, isDark, width));
        await page.CheckAsync();

        using var begun = await server.PostAsync(RunningServer.Scenario, "?futures=4000000&workers=1");
        await Expect(page.Page.Locator("#runs .tag.good")).ToContainTextAsync(state, _patient);
        await Expect(page.Page.Locator("#actors")).ToContainTextAsync("Amber", _patient);
        await page.CheckAsync();

        var calls = page.Page.Locator("#runs tbody td.number").First;
        var before = await calls.TextContentAsync();
        await Expect(calls).Not.ToHaveTextAsync(before!, new LocatorAssertionsToHaveTextOptions { Timeout = 60_000 });
        await server.Http.PostAsync("/api/experiments/1/cancel", null);
    }
}
