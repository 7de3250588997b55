using DiplomacySim.Browser.Tests.Browsers;
using DiplomacySim.Web.Tests;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DiplomacySim.Browser.Tests.Pages;

/// <summary>The editor, and what follows from it: a run that is watched, a comparison.</summary>
[Collection(Chromium.Collection)]
public sealed class ScenarioTests(Chromium chromium)
{
    private static readonly LocatorAssertionsToContainTextOptions _patient = new() { Timeout = 60_000 };

    [Fact]
    public async Task Run_FromTheEditor_IsWatchedToItsEndAndCompared()
    {
        await using var server = await RunningServer.StartAsync();
        await using var page = await TestPage.OpenAsync(chromium, server.Address, "/scenario");
        await page.Page.FillAsync("#text", RunningServer.Scenario.Replace("futures: 200", "futures: 20000", StringComparison.Ordinal));

        await page.Page.ClickAsync("button.main");
        await Expect(page.Page.Locator("#targets")).ToBeVisibleAsync(new LocatorAssertionsToBeVisibleOptions { Timeout = 60_000 });
        await page.CheckAsync();
        await page.Page.GetByText("All of the comparison").First.ClickAsync();

        await Expect(page.Page.Locator(".lead")).ToContainTextAsync("pairs of futures");
        await page.CheckAsync();
        Assert.Equal(20_000, server.Store.List().Single().FuturesDone);
    }

    [Fact]
    public async Task Typing_AMistake_IsMarkedAtItsLineAndMended()
    {
        await using var server = await RunningServer.StartAsync();
        await using var page = await TestPage.OpenAsync(chromium, server.Address, "/scenario");

        await page.Page.FillAsync("#text", RunningServer.Scenario.Replace("seed:", "sead:", StringComparison.Ordinal));
        await Expect(page.Page.Locator("#found")).ToContainTextAsync("Line 5", new LocatorAssertionsToContainTextOptions { Timeout = 30_000 });
        await Expect(page.Page.Locator(".editor-lines > div").Nth(4)).ToHaveClassAsync("error");
        await page.CheckAsync();
        await page.Page.GetByText("Use it").ClickAsync();

        await Expect(page.Page.Locator("#found .notice")).ToContainTextAsync("This can be run", _patient);
        Assert.Contains("seed: 7", await page.Page.InputValueAsync("#text"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("vi", "sead: khóa không có ở đây")]
    [InlineData("zh", "sead: 未知的键")]
    public async Task Typing_AMistakeInAnotherLanguage_IsSaidInIt(string language, string problem)
    {
        await using var server = await RunningServer.StartAsync();
        await using var page = await TestPage.OpenAsync(chromium, server.Address, "/scenario?lang=" + language);

        await page.Page.FillAsync("#text", RunningServer.Scenario.Replace("seed:", "sead:", StringComparison.Ordinal));

        await Expect(page.Page.Locator("#found .problems")).ToContainTextAsync(problem, new LocatorAssertionsToContainTextOptions { Timeout = 30_000 });
        await page.CheckAsync();
    }

    [Fact]
    public async Task Completion_AtAKeyAndAtAValue_OffersWhatTheSchemaAllows()
    {
        await using var server = await RunningServer.StartAsync();
        await using var page = await TestPage.OpenAsync(chromium, server.Address, "/scenario");
        await page.Page.FillAsync("#text", "world: tiny\nevents:\n  - {date: 2025-03, ");

        await page.Page.FocusAsync("#text");
        await page.Page.Keyboard.TypeAsync("vis");
        await Expect(page.Page.Locator("#completion [aria-selected=true] b")).ToHaveTextAsync("visit");
        await page.CheckAsync();
        await page.Page.Keyboard.PressAsync("Enter");
        await page.Page.Keyboard.TypeAsync("AA");
        await Expect(page.Page.Locator("#completion [aria-selected=true] b")).ToHaveTextAsync("AAA");
        await page.Page.Keyboard.PressAsync("Enter");

        Assert.EndsWith("{date: 2025-03, visit: AAA", await page.Page.InputValueAsync("#text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keyboard_Alone_ReachesTheContentWritesAndRuns()
    {
        await using var server = await RunningServer.StartAsync();
        await using var page = await TestPage.OpenAsync(chromium, server.Address, "/scenario");

        await page.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("To the content", await page.Page.EvaluateAsync<string>("document.activeElement.textContent"));
        await page.Page.Keyboard.PressAsync("Enter");
        await page.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("text", await page.Page.EvaluateAsync<string>("document.activeElement.id"));
        await page.Page.Keyboard.PressAsync("Control+A");
        await page.Page.Keyboard.InsertTextAsync(RunningServer.Scenario);
        await page.Page.Keyboard.PressAsync("Tab");
        Assert.Equal("Run", await page.Page.EvaluateAsync<string>("document.activeElement.textContent"));
        Assert.NotEqual("none", await page.Page.EvaluateAsync<string>("getComputedStyle(document.activeElement).outlineStyle"));
        await page.Page.Keyboard.PressAsync("Enter");

        await page.Page.WaitForURLAsync("**/experiments/1");
    }

    [Fact]
    public async Task Plan_WithoutScripts_IsShownAndNothingStored()
    {
        await using var server = await RunningServer.StartAsync();
        await using var page = await TestPage.OpenAsync(chromium, server.Address, "/scenario", new Visit(HasScripts: false));
        await page.Page.FillAsync("#text", RunningServer.Scenario);

        await page.Page.ClickAsync("button[value=plan]");

        await Expect(page.Page.Locator("section.card .lead")).ToContainTextAsync("400 futures");
        Assert.Empty(server.Store.List());
    }

    [Fact]
    public async Task Run_WithoutScripts_ShowsProblemsAtTheirLinesThenTheResult()
    {
        await using var server = await RunningServer.StartAsync();
        await using var page = await TestPage.OpenAsync(chromium, server.Address, "/scenario", new Visit(HasScripts: false));

        await page.Page.FillAsync("#text", RunningServer.Scenario.Replace("seed:", "sead:", StringComparison.Ordinal));
        await page.Page.ClickAsync("button.main");
        await Expect(page.Page.Locator("#found")).ToContainTextAsync("Line 5, column 1");
        await page.Page.FillAsync("#text", RunningServer.Scenario);
        await page.Page.ClickAsync("button.main");

        await page.Page.WaitForURLAsync("**/experiments/1");
        await Expect(page.Page.Locator("#targets")).ToBeVisibleAsync(new LocatorAssertionsToBeVisibleOptions { Timeout = 60_000 });
    }
}
