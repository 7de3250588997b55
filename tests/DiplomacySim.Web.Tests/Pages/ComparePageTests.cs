namespace DiplomacySim.Web.Tests.Pages;

public sealed class ComparePageTests
{
    [Theory]
    [InlineData("en", "What the policies change")]
    [InlineData("vi", "Các chính sách làm thay đổi điều gì")]
    public async Task Compare_TwoPolicies_DrawsAPanelForEachOfTheScenariosOutcomes(string language, string title)
    {
        await using var server = await RunningServer.StartAsync();
        await server.RunAsync(RunningServer.Scenario);
        var columns = (await server.GetAsync("/api/compare?left=1:0&right=1:1"))["differences"]!.AsArray();
        var target = (string?)columns.First(d => (string?)d!["kind"] == "target")!["name"];

        var page = await server.Http.GetStringAsync($"/compare?left=1:0&right=1:1&lang={language}");

        var figure = page[page.IndexOf("<figure", StringComparison.Ordinal)..page.IndexOf("</figure>", StringComparison.Ordinal)];
        Assert.Contains(title, figure, StringComparison.Ordinal);
        Assert.Contains($">{target}</text>", figure, StringComparison.Ordinal);
        Assert.DoesNotContain("NaN", figure, StringComparison.Ordinal);
    }
}
