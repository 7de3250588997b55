using DiplomacySim.Browser.Tests.Browsers;
using DiplomacySim.Web.Tests;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace DiplomacySim.Browser.Tests.Pages;

/// <summary>The page that analyses an experiment: asked by form, read as charts and tables, refused in words.</summary>
[Collection(Chromium.Collection)]
public sealed class AnalysisTests(Chromium chromium)
{
    private const string Drawn = """
        title: Zenith under uncertainty
        world: tiny
        from: 2025-01
        to: 2026-12
        seed: 7
        uncertain: {leader effect: 'uniform(0, 3)', attention: 'uniform(6, 18)', jump cost: 'uniform(1, 3)'}
        experiment: {design: latin hypercube, samples: 300, vary: [leader effect, attention, jump cost]}
        policies:
          as planned: {}
          a visit: {events: [{date: 2025-04, visit: AAA}]}
        targets: {two kin: count(tier == kin) >= 2}
        """;

    private static readonly string _saltelli = Drawn.Replace("design: latin hypercube, samples: 300", "design: saltelli, samples: 64", StringComparison.Ordinal);

    private static readonly LocatorAssertionsToContainTextOptions _patient = new() { Timeout = 60_000 };

    [Theory]
    [InlineData("en", false, 1280)]
    [InlineData("vi", true, Visit.Phone)]
    [InlineData("zh", false, Visit.Phone)]
    public async Task EveryAnalysis_InEveryLook_HasNoFault(string language, bool isDark, int width)
    {
        await using var server = await RunningServer.StartAsync();
        await server.RunAsync(Drawn);
        await server.RunAsync(_saltelli);
        await using var page = await TestPage.OpenAsync(chromium, server.Address, "/experiments/1/analysis", new Visit(language, isDark, width));
        string[] addresses =
        [
            "/experiments/1/analysis",
            "/experiments/1/analysis?method=delta&outcome=upgrades",
            "/experiments/1/analysis?method=regional&outcome=two%20kin&input=attention",
            "/experiments/1/analysis?method=prim&outcome=two%20kin",
            "/experiments/1/analysis?method=cart&outcome=two%20kin",
            "/experiments/1/analysis?method=robustness&outcome=upgrades&goal=low&threshold=3",
            "/experiments/1/analysis?method=explain&partner=CCC&policy=a%20visit",
            "/experiments/1/analysis?method=sobol&outcome=upgrades",
            "/experiments/2/analysis?method=sobol&outcome=upgrades",
        ];

        foreach (var address in addresses)
        {
            await page.GoAsync(address);
            await page.CheckAsync();
        }

        await Expect(page.Page.Locator("#finding + p")).Not.ToBeEmptyAsync();
    }

    [Fact]
    public async Task Ask_SensitivityThenBoxesThenRobustness_ByFormAndKeyboard()
    {
        await using var server = await RunningServer.StartAsync();
        await server.RunAsync(Drawn);
        await using var page = await TestPage.OpenAsync(chromium, server.Address, "/experiments/1");

        await page.Page.ClickAsync("nav.tabs >> text=Analysis");
        await Expect(page.Page.Locator(".lead")).ToContainTextAsync("300 cases of a Latin hypercube design over 3 inputs");
        await page.Page.SelectOptionAsync("#sensitivity-method", "scores");
        await page.Page.FillAsync("#sensitivity-outcome", "upgrades");
        await page.Page.FocusAsync("form:has(#sensitivity-method) button");
        await page.Page.Keyboard.PressAsync("Enter");
        await Expect(page.Page.Locator("#finding")).ToContainTextAsync("Feature scores of 'upgrades'", _patient);
        await Expect(page.Page.Locator("figure.plot .on-wide svg")).ToBeVisibleAsync();

        await page.Page.FillAsync("#discovery-outcome", "two kin");
        await page.Page.ClickAsync("form:has(#discovery-method) button");
        await Expect(page.Page.Locator("#finding")).ToContainTextAsync("Where 'two kin' is dense", _patient);
        await Expect(page.Page.Locator("figure.plot")).ToHaveCountAsync(2);
        await page.Page.FillAsync("#discovery-box", "1");
        await page.Page.ClickAsync("form:has(#discovery-method) button");
        await Expect(page.Page.Locator("section:has(#finding)")).ToContainTextAsync("Shown is box 1 of the way", _patient);

        await page.Page.SelectOptionAsync("#robustness-outcome", "upgrades");
        await page.Page.ClickAsync("form:has(#robustness-outcome) button");
        await Expect(page.Page.Locator("#finding")).ToContainTextAsync("Robustness in 'upgrades'", _patient);
        await Expect(page.Page.Locator("#t-metrics")).ToBeVisibleAsync();
        await page.CheckAsync();
    }

    [Fact]
    public async Task Explain_FromThePartnerAndByForm_ShowsPartsAndLevers()
    {
        await using var server = await RunningServer.StartAsync();
        await server.RunAsync(Drawn);
        await using var page = await TestPage.OpenAsync(chromium, server.Address, "/experiments/1/partners/CCC");

        await page.Page.ClickAsync("section:has(#forecast) a >> nth=1");
        await Expect(page.Page.Locator("#finding")).ToContainTextAsync("What explains that Cobalt becomes friend or higher", _patient);
        await Expect(page.Page.Locator("section:has(#finding) > p >> nth=0")).ToContainTextAsync("of 'a visit'");
        Assert.Equal("CCC", await page.Page.InputValueAsync("#explain-partner"));
        await Expect(page.Page.Locator("#t-counterfactuals")).ToBeVisibleAsync();

        await page.Page.SelectOptionAsync("#explain-partner", "BBB");
        await page.Page.FillAsync("#explain-futures", "200");
        await page.Page.CheckAsync("form:has(#explain-partner) [type=checkbox]");
        await page.Page.FocusAsync("form:has(#explain-partner) button");
        await page.Page.Keyboard.PressAsync("Enter");
        await Expect(page.Page.Locator("#finding")).ToContainTextAsync("What explains that B", _patient);
        await Expect(page.Page.Locator("section:has(#finding) > p >> nth=0")).ToContainTextAsync("of 200 futures");
        await Expect(page.Page.Locator("#t-counterfactuals")).ToHaveCountAsync(0);
        await page.CheckAsync();
    }

    [Fact]
    public async Task Tree_OnAPhone_ScrollsInsideItsFigure()
    {
        await using var server = await RunningServer.StartAsync();
        await server.RunAsync(Drawn);
        await using var page = await TestPage.OpenAsync(chromium, server.Address, "/experiments/1/analysis?method=cart&outcome=two%20kin", new Visit(Width: Visit.Phone));

        var frame = page.Page.Locator("figure.plot .on-narrow .scroll");
        await Expect(frame).ToBeVisibleAsync(new() { Timeout = 60_000 });
        Assert.True(await frame.EvaluateAsync<bool>("e => e.scrollWidth > e.clientWidth"));
        await frame.FocusAsync();
        await page.Page.Keyboard.PressAsync("ArrowRight");
        await Expect(frame).Not.ToHaveJSPropertyAsync("scrollLeft", 0);
        await page.CheckAsync();
    }

    [Fact]
    public async Task Ask_WhatTheDesignDoesNotAllow_ShowsTheRefusalAndTheDesignNeeded()
    {
        await using var server = await RunningServer.StartAsync();
        await server.RunAsync(Drawn);
        await using var page = await TestPage.OpenAsync(chromium, server.Address, "/experiments/1/analysis", new Visit(HasScripts: false));

        await page.Page.SelectOptionAsync("#sensitivity-method", "sobol");
        await page.Page.FillAsync("#sensitivity-outcome", "upgrades");
        await page.Page.ClickAsync("form:has(#sensitivity-method) button");

        await Expect(page.Page.Locator(".notice.warn[role=status]")).ToContainTextAsync("Sobol indices need a Saltelli design");
        Assert.Equal("sobol", await page.Page.InputValueAsync("#sensitivity-method"));
    }

    [Fact]
    public async Task Result_OfADesign_WarnsThatItsSharesAreNoChances()
    {
        await using var server = await RunningServer.StartAsync();
        await server.RunAsync(_saltelli);
        await using var page = await TestPage.OpenAsync(chromium, server.Address, "/experiments/1");

        await Expect(page.Page.Locator(".notice.warn")).ToContainTextAsync("are no chances");
        await page.CheckAsync();
        await page.Page.ClickAsync(".notice.warn a");

        await Expect(page.Page.Locator("#design ~ .notice")).ToContainTextAsync("are no chances");
    }
}
