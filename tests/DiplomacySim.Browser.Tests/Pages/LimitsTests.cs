using DiplomacySim.Browser.Tests.Browsers;
using DiplomacySim.Web.Tests;
using Xunit.Abstractions;

namespace DiplomacySim.Browser.Tests.Pages;

/// <summary>How much pages weigh. How fast they are is measured where nothing else runs, see the benchmarks.</summary>
[Collection(Chromium.Collection)]
public sealed class LimitsTests(Chromium chromium, ITestOutputHelper output)
{
    private const int FirstPage = 150_000;
    private const int RunPage = 400_000;

    // Far above what is measured at rest: a machine that tests may be busy.
    private const int MostMilliseconds = 10_000;

    [Fact]
    public async Task FirstPage_WithAllItLoads_StaysBelowItsWeight()
    {
        await using var server = await RunningServer.StartAsync(o => o with { WorldFolders = [Repository.Scenarios] });

        await using var page = await TestPage.OpenAsync(chromium, server.Address);
        await page.CheckAsync();

        Assert.InRange(page.Bytes, 1, FirstPage);
    }

    [Fact]
    public async Task RunPage_Of111PartnersAnd60Months_StaysBelowItsWeight()
    {
        await using var server = await RunningServer.StartAsync(o => o with { WorldFolders = [Repository.Scenarios] });
        await server.RunAsync(await File.ReadAllTextAsync(Path.Combine(Repository.Scenarios, "viet-nam", "to-2030.yaml")), "?futures=64");

        await using var page = await TestPage.OpenAsync(chromium, server.Address, "/experiments/1");
        await page.Page.Locator("figure svg").First.WaitForAsync();
        var painted = await page.Page.EvaluateAsync<double>("performance.getEntriesByName('first-contentful-paint')[0].startTime");
        var loaded = await page.Page.EvaluateAsync<double>("performance.getEntriesByType('navigation')[0].loadEventEnd");
        output.WriteLine($"Painted after {painted:0} ms, all there after {loaded:0} ms, {page.Bytes} bytes.");

        Assert.InRange(loaded, 1, MostMilliseconds);
        Assert.InRange(painted, 1, MostMilliseconds);
        Assert.InRange(page.Bytes, 1, RunPage);
        await page.CheckAsync();
    }
}
