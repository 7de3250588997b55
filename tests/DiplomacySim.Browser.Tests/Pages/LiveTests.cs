using DiplomacySim.Browser.Tests.Browsers;
using DiplomacySim.Web.Tests;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DiplomacySim.Browser.Tests.Pages;

/// <summary>A live world, opened, played, steered and forked from its page.</summary>
[Collection(Chromium.Collection)]
public sealed class LiveTests(Chromium chromium)
{
    private const int MostTabs = 60;

    private static readonly LocatorAssertionsToContainTextOptions _patient = new() { Timeout = 60_000 };

    [Fact]
    public async Task World_FromItsScenarioToItsFork_IsPlayedAndSteered()
    {
        await using var server = await RunningServer.StartAsync();
        await using var page = await TestPage.OpenAsync(chromium, server.Address, "/live");
        await page.Page.FillAsync("#text", RunningServer.Scenario);
        await page.Page.FillAsync("#name", "council");
        await page.Page.ClickAsync("button.main");
        await page.Page.SelectOptionAsync("#upgrade-partner", "CCC");
        await page.Page.SelectOptionAsync("#upgrade-tier", "kin");
        await page.Page.ClickAsync("button[aria-describedby=add-Upgrade]");
        await Expect(page.Page.Locator("#standing .notice")).ToContainTextAsync("upgrade: Cobalt to kin", _patient);
        await page.CheckAsync();
        await page.Page.ClickAsync("button[value='12']");
        await Expect(page.Page.Locator("#events")).ToContainTextAsync("Cobalt: contact → kin", _patient);
        await Expect(page.Page.Locator("#standing")).ToContainTextAsync("12 of 24 months played");
        await page.CheckAsync();
        await page.Page.FillAsync("#fork-name", "plan-b");
        await page.Page.ClickAsync("button[value=fork]");

        await Expect(page.Page.Locator(".notice.good")).ToContainTextAsync("Forked from council", _patient);
        await Expect(page.Page.Locator("#standing")).ToContainTextAsync("12 of 24 months played");
        await page.Page.ClickAsync("button[value='1']");
        await Expect(page.Page.Locator("#standing")).ToContainTextAsync("13 of 24 months played", _patient);
        await page.CheckAsync();
        Assert.Equal(12, (int)(await server.GetAsync("/api/worlds/council"))["monthsPlayed"]!);
    }

    [Fact]
    public async Task News_OfAWorldThatIsSteppedAndPlayed_AreToldWithoutChatter()
    {
        await using var server = await RunningServer.StartAsync();
        await server.OpenWorldAsync("first");
        await using var page = await TestPage.OpenAsync(chromium, server.Address, "/live/first");
        var news = page.Page.Locator("#news[role=status]");
        await Expect(news).ToHaveTextAsync("");

        await page.Page.SelectOptionAsync("#upgrade-partner", "CCC");
        await page.Page.SelectOptionAsync("#upgrade-tier", "kin");
        await page.Page.ClickAsync("button[aria-describedby=add-Upgrade]");
        await page.Page.ClickAsync("button[value='1']");
        await Expect(news).ToContainTextAsync("Cobalt (kin)", _patient);
        await Expect(news).ToContainTextAsync("January 2025: ");

        await page.Page.EvaluateAsync("() => { window.told = 0; new MutationObserver(() => window.told++).observe(document.getElementById('news'), { childList: true }); }");
        await page.Page.SelectOptionAsync("#pace", "10");
        await page.Page.ClickAsync("form:has(#pace) button");
        await Expect(news).ToContainTextAsync("The scenario has ended.", _patient);
        await Expect(news).ToContainTextAsync("December 2026: ");
        Assert.InRange(await page.Page.EvaluateAsync<int>("window.told"), 1, 4);
    }

    [Fact]
    public async Task Steer_WithTheKeyboardAlone_StepsAndKeepsThePlace()
    {
        await using var server = await RunningServer.StartAsync();
        await server.OpenWorldAsync("first");
        await using var page = await TestPage.OpenAsync(chromium, server.Address, "/live/first");

        await TabToAsync(page.Page, "1 month");
        await page.Page.Keyboard.PressAsync("Enter");
        await Expect(page.Page.Locator("#standing")).ToContainTextAsync("1 of 24 months played", _patient);
        await page.Page.Keyboard.PressAsync("Enter");
        await Expect(page.Page.Locator("#standing")).ToContainTextAsync("2 of 24 months played", _patient);
        await TabToAsync(page.Page, "Play");
        await page.Page.Keyboard.PressAsync(" ");
        await Expect(page.Page.Locator("#standing .tag.good")).ToContainTextAsync("plays, 2 months a second", _patient);
        await TabToAsync(page.Page, "Pause");
        await page.Page.Keyboard.PressAsync(" ");

        await Expect(page.Page.Locator("#standing .tag")).ToContainTextAsync("waits", _patient);
        Assert.Equal("Pause", await FocusedAsync(page.Page));
    }

    [Fact]
    public async Task TwoBrowsers_OnOneWorld_SeeWhatTheOtherDoes()
    {
        await using var server = await RunningServer.StartAsync();
        await server.OpenWorldAsync("first");
        await using var one = await TestPage.OpenAsync(chromium, server.Address, "/live/first");
        await using var other = await TestPage.OpenAsync(chromium, server.Address, "/live/first?future=1", new Visit("vi", Width: Visit.Phone));
        await using var list = await TestPage.OpenAsync(chromium, server.Address, "/live");

        await one.Page.SelectOptionAsync("#pace", "10");
        await one.Page.ClickAsync("form:has(#pace) button");
        await Expect(other.Page.Locator("#standing")).ToContainTextAsync("đã chạy 24 trên 24 tháng", _patient);
        await Expect(list.Page.Locator("#worlds")).ToContainTextAsync("has ended", _patient);
        await other.CheckAsync();
        await one.Page.ClickAsync("button[value='1']");

        await Expect(one.Page.Locator("#said")).ToContainTextAsync("the scenario ends with 2026-12", _patient);
    }

    [Fact]
    public async Task Steer_WithoutScripts_WorksAndIsRefusedInWords()
    {
        await using var server = await RunningServer.StartAsync();
        await server.OpenWorldAsync("first");
        await using var page = await TestPage.OpenAsync(chromium, server.Address, "/live/first?future=1", new Visit(HasScripts: false));

        await page.Page.ClickAsync("button[aria-describedby=add-Visit]");
        await page.Page.ClickAsync("button[aria-describedby=add-Visit]");
        await Expect(page.Page.Locator(".notice.bad")).ToContainTextAsync("at most one visit a month");
        await page.GoAsync("/live/first?future=1");
        await page.Page.ClickAsync("button[value='1']");

        await Expect(page.Page.Locator("#events")).ToContainTextAsync("visit: Amber");
        await Expect(page.Page.Locator("#future")).ToHaveValueAsync("1");
    }

    private static async Task TabToAsync(IPage page, string button)
    {
        for (var i = 0; i < MostTabs; i++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await FocusedAsync(page) == button)
            {
                return;
            }
        }

        Assert.Fail($"'{button}' is not reached with {MostTabs} presses of the tab key.");
    }

    private static Task<string> FocusedAsync(IPage page) => page.EvaluateAsync<string>("document.activeElement.textContent.trim()");
}
