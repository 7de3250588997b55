using DiplomacySim.Browser.Tests.Browsers;
using DiplomacySim.Web.Tests;

namespace DiplomacySim.Browser.Tests.Pages;

/// <summary>Every page in every language, light and dark, on a desk and on a phone.</summary>
[Collection(Chromium.Collection)]
public sealed class EveryPageTests(Chromium chromium)
{
    private static readonly string[] _pages =
    [
        "/", "/scenario", "/experiments", "/experiments/1", "/experiments/1/charts", "/experiments/1/partners", "/experiments/1/partners/AAA", "/experiments/1/foresight",
        "/experiments/1/what-if", "/experiments/1/analysis", "/live", "/live/first", "/live/first?future=1",
        "/compare", "/compare?left=1:0&right=1:1", "/data", "/data/tiny", "/data/tiny?table=tiers", "/data/tiny?table=visits", "/data/tiny?table=indicators",
        "/data/tiny?table=parameters", "/data/tiny?table=modules", "/data/tiny/partners/BBB", "/validation", "/activity", "/api",
    ];

    [Theory]
    [InlineData("en", false, 1280)]
    [InlineData("en", true, 1280)]
    [InlineData("vi", false, Visit.Phone)]
    [InlineData("zh", true, Visit.Phone)]
    public async Task EveryPage_InEveryLook_HasNoFault(string language, bool isDark, int width)
    {
        await using var server = await RunningServer.StartAsync();
        await server.RunAsync(RunningServer.Scenario);
        await server.OpenWorldAsync("first");
        await server.Http.PostAsync("/api/worlds/first/advance?months=12", null);
        await using var page = await TestPage.OpenAsync(chromium, server.Address, "/", new Visit(language, isDark, width));

        foreach (var path in _pages)
        {
            await page.GoAsync(path);
            await page.CheckAsync();
            Assert.Equal(language, await page.Page.GetAttributeAsync("html", "lang"));
        }
    }

    [Fact]
    public async Task MissingPage_InABrowser_SaysSoAndLeadsBack()
    {
        await using var server = await RunningServer.StartAsync();
        await using var page = await TestPage.OpenAsync(chromium, server.Address);

        var response = await page.Page.GotoAsync(server.Address + "/experiments/99");

        Assert.Equal(404, response!.Status);
        Assert.Equal("There is nothing here", await page.Page.TextContentAsync("h1"));
        await page.Page.ClickAsync("main a");
        Assert.EndsWith("/", page.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Language_ChosenOnce_StaysOnEveryPage()
    {
        await using var server = await RunningServer.StartAsync();
        await using var page = await TestPage.OpenAsync(chromium, server.Address);

        await page.Page.ClickAsync("text=Tiếng Việt");
        await page.GoAsync("/experiments");

        Assert.Equal("Các thử nghiệm", await page.Page.TextContentAsync("h1"));
    }
}
