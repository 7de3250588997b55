using System.Net;
using System.Text.Json.Nodes;

namespace DiplomacySim.Web.Tests.Activity;

public sealed class ActivityTests
{
    private const int Months = 24;
    private const int Partners = 9;

    [Fact]
    public async Task Get_BeforeAnythingRan_HasNoRuns()
    {
        await using var server = await RunningServer.StartAsync();

        var activity = await server.GetAsync("/api/activity");

        Assert.Equal(("embedded", 1, 0), ((string?)activity["engine"], (int)activity["processes"]!, activity["runs"]!.AsArray().Count));
    }

    [Fact]
    public async Task Get_AfterARun_CountsEveryCall()
    {
        await using var server = await RunningServer.StartAsync();
        await server.RunAsync(RunningServer.Scenario, "?shardLanes=256");

        var run = Assert.Single((await server.GetAsync("/api/activity"))["runs"]!.AsArray())!;

        // Two policies of 200 futures, each a shard.
        Assert.Equal((1, "Zenith to 2026", false), ((int)run["experiment"]!, (string?)run["title"], (bool)run["isActive"]!));
        Assert.Equal(["ministry", "partner"], run["kinds"]!.AsArray().Select(k => (string?)k!["kind"]));
        Assert.Equal([2 * Months, 2 * Partners * (Months + 1)], run["kinds"]!.AsArray().Select(k => (int)k!["calls"]!["count"]!));
        Assert.Equal(Partners, run["partners"]!.AsArray().Count);
        Assert.All(run["partners"]!.AsArray(), partner =>
        {
            var calls = partner!["calls"]!;
            Assert.Equal((2 * (Months + 1), 0d), ((int)calls["count"]!, (double)calls["perSecond"]!));
            Assert.InRange((double)calls["medianMicroseconds"]!, 0.001, (double)calls["longestMicroseconds"]!);
            Assert.InRange((double)calls["p99Microseconds"]!, (double)calls["medianMicroseconds"]!, (double)calls["longestMicroseconds"]!);
        });
    }

    [Fact]
    public async Task Events_WhileARunGoesOn_TellItsRate()
    {
        await using var server = await RunningServer.StartAsync();
        using var begun = await server.PostAsync(RunningServer.Scenario, "?futures=4000000&workers=1");
        var id = (long)(await RunningServer.JsonAsync(begun))["experiment"]!;

        JsonNode? active = null;
        await foreach (var (name, data) in server.EventsAsync("/api/activity/events"))
        {
            Assert.Equal("activity", name);
            active = JsonNode.Parse(data)!["runs"]!.AsArray().FirstOrDefault(r => (bool)r!["isActive"]!);
            if (active is not null)
            {
                break;
            }
        }

        await server.Http.PostAsync($"/api/experiments/{id}/cancel", null);
        var rates = active!["partners"]!.AsArray().Select(p => (double)p!["calls"]!["perSecond"]!).ToArray();
        Assert.Equal(id, (long)active["experiment"]!);
        Assert.All(rates, rate => Assert.True(rate > 0));
        Assert.Equal((double)active["kinds"]![1]!["calls"]!["perSecond"]!, rates.Sum(), 3);
    }

    [Fact]
    public async Task Page_OfTwoRuns_ShowsTheLatestOrTheOneAskedFor()
    {
        await using var server = await RunningServer.StartAsync(o => o with { Links = [new WebLink("Dashboard", "/dashboard")] });
        await server.RunAsync(RunningServer.Scenario);
        await server.RunAsync(RunningServer.Scenario.Replace("seed: 7", "seed: 8", StringComparison.Ordinal));

        var latest = await PageAsync(server, "/activity");
        var first = await PageAsync(server, "/activity?experiment=1");
        var bad = await server.Http.GetAsync("/activity?experiment=x");

        Assert.Contains("<h2>Experiment 2 · Zenith to 2026</h2>", latest, StringComparison.Ordinal);
        Assert.Contains("<h2>Experiment 1 · Zenith to 2026</h2>", first, StringComparison.Ordinal);
        Assert.Contains("href=\"/activity?experiment=1\"", latest, StringComparison.Ordinal);
        Assert.Contains("Amber", latest, StringComparison.Ordinal);
        Assert.Contains("<a class=\"button\" href=\"/dashboard\">Dashboard</a>", latest, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, bad.StatusCode);
    }

    [Fact]
    public async Task Stream_OfThePage_BringsItsParts()
    {
        await using var server = await RunningServer.StartAsync();
        await server.RunAsync(RunningServer.Scenario);
        await using var parts = server.EventsAsync("/activity/live").GetAsyncEnumerator();

        Assert.True(await parts.MoveNextAsync());
        var runs = parts.Current.Data;
        Assert.True(await parts.MoveNextAsync());

        Assert.StartsWith("runs\n", runs, StringComparison.Ordinal);
        Assert.StartsWith("actors\n", parts.Current.Data, StringComparison.Ordinal);
    }

    private static async Task<string> PageAsync(RunningServer server, string path)
    {
        using var answer = await server.Http.GetAsync(path);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.True(answer.IsSuccessStatusCode, page);
        return page;
    }
}
