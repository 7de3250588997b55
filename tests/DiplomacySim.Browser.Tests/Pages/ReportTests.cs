using System.Text;
using DiplomacySim.Browser.Tests.Browsers;
using Microsoft.Playwright;

namespace DiplomacySim.Browser.Tests.Pages;

/// <summary>The report that the tool writes, opened from disk with the network off: it tells the whole story by itself.</summary>
[Collection(Chromium.Collection)]
public sealed class ReportTests(Chromium chromium)
{
    private static readonly string[] _sections =
        ["standing", "targets", "partners", "inputs", "policies", "future", "ties", "limits", "method", "scenario", "manifest"];

    [Fact]
    public async Task Report_OfTo2030_TellsTheWholeStoryWithoutTheProgram()
    {
        using var tool = new DipsimTool();
        await tool.RunAsync("run", "scenarios/viet-nam/to-2030.yaml", "--futures", "400", "--quiet");
        await tool.RunAsync("report", "1", "--out", "report.html");
        await using var report = await OfflineFile.OpenAsync(chromium, tool.PathOf("report.html"), new Visit());

        await report.CheckAsync();

        var page = report.Page;
        Assert.Contains("2030", await page.TextContentAsync("h1"), StringComparison.Ordinal);
        Assert.EndsWith("?", (await page.TextContentAsync(".question"))!.Trim(), StringComparison.Ordinal);
        Assert.Contains("comprehensive strategic", await page.TextContentAsync(".answer"), StringComparison.Ordinal);
        Assert.Equal(0, await page.Locator(".warning").CountAsync());
        foreach (var section in _sections)
        {
            Assert.True(await page.Locator($"section#{section} h2").CountAsync() == 1 || section is "policies" or "ties", $"There is no section '{section}'.");
        }

        var figures = await page.Locator("figure").CountAsync();
        Assert.InRange(figures, 6, 20);
        Assert.Equal(figures, await page.Locator("figure:has(svg[role=img]):has(details table tbody tr)").CountAsync());
        Assert.Contains("uncertain:", await page.TextContentAsync("#scenario pre"), StringComparison.Ordinal);
        var manifest = await page.TextContentAsync("#manifest");
        Assert.All(["dipsim run scenarios/viet-nam/to-2030.yaml --futures 400 --seed", "dipsim verify 1", "dipsim rerun 1 --future 0"], said => Assert.Contains(said, manifest, StringComparison.Ordinal));
        Assert.NotEqual("", await page.TextContentAsync("#limits li"));
    }

    [Theory]
    [InlineData("vi", true, Visit.Phone)]
    [InlineData("zh", false, Visit.Phone)]
    [InlineData("zh", true, 1280)]
    public async Task Report_InAnyLanguageAndLook_HasNoFault(string language, bool isDark, int width)
    {
        using var tool = new DipsimTool();
        await tool.RunAsync("run", "scenarios/viet-nam/europe-first.yaml", "--futures", "60", "--quiet");
        await tool.RunAsync("report", "1", "--language", language, "--out", "report.html");
        await using var report = await OfflineFile.OpenAsync(chromium, tool.PathOf("report.html"), new Visit(language, isDark, width));

        await report.CheckAsync();

        Assert.Equal(language, await report.Page.GetAttributeAsync("html", "lang"));
        Assert.Equal(1, await report.Page.Locator("section#policies figure").CountAsync());
    }

    [Fact]
    public async Task Report_Printed_IsPagesWithoutWhatOnlyAScreenNeeds()
    {
        using var tool = new DipsimTool();
        await tool.RunAsync("run", "scenarios/viet-nam/to-2030.yaml", "--futures", "40", "--quiet");
        await tool.RunAsync("report", "1", "--out", "report.html");
        await using var report = await OfflineFile.OpenAsync(chromium, tool.PathOf("report.html"), new Visit());

        var pdf = await report.Page.PdfAsync(new PagePdfOptions { PreferCSSPageSize = true });
        await report.Page.EmulateMediaAsync(new PageEmulateMediaOptions { Media = Media.Print });

        Assert.Equal("%PDF-", Encoding.ASCII.GetString(pdf, 0, 5));
        Assert.InRange(pdf.Length, 20_000, 5_000_000);
        Assert.False(await report.Page.Locator("nav").IsVisibleAsync());
        Assert.True(await report.Page.Locator(".wide svg").First.IsVisibleAsync());
        Assert.True(await report.Page.Locator("#scenario pre").IsVisibleAsync());
    }

    [Fact]
    public async Task Report_OfADesign_WarnsThatItsSharesAreNoChances()
    {
        using var tool = new DipsimTool();
        await File.WriteAllTextAsync(
            tool.PathOf("scenarios/viet-nam/morris.yaml"),
            "extends: to-2030.yaml\nuncertain: {capacity: 'uniform(0.7, 1)', attention: 'uniform(50, 110)'}\nexperiment: {design: morris, samples: 6, vary: [capacity, attention]}\n");
        await tool.RunAsync("run", "scenarios/viet-nam/morris.yaml", "--quiet");
        await tool.RunAsync("report", "1", "--out", "report.html");
        await using var report = await OfflineFile.OpenAsync(chromium, tool.PathOf("report.html"), new Visit());

        await report.CheckAsync();

        Assert.Contains("are no chances", await report.Page.TextContentAsync("header .warning"), StringComparison.Ordinal);
    }
}
