using System.Net;

namespace DiplomacySim.Web.Tests.Partners;

public sealed class PartnerEndpointTests
{
    [Fact]
    public async Task Partner_OfARun_HasForecastsThatSumToOneAndItsPast()
    {
        await using var server = await RunningServer.StartAsync();
        await server.RunAsync(RunningServer.Scenario);

        var partner = await server.GetAsync("/api/experiments/1/partners/BBB");

        Assert.Equal("Basalt", (string?)partner["name"]);
        Assert.NotEmpty(partner["history"]!.AsArray());
        Assert.NotEmpty(partner["comparable"]!.AsArray());
        var forecasts = partner["forecasts"]!.AsArray();
        Assert.Equal(["as planned", "half the travel"], forecasts.Select(f => (string?)f!["policy"]));
        var years = forecasts[0]!["years"]!.AsArray();
        Assert.Equal(["2025-12", "2026-12"], years.Select(y => (string?)y!["month"]));
        Assert.All(years, y => Assert.Equal(1, y!["chances"]!.AsArray().Sum(c => (double)c!), 9));
    }

    [Theory]
    [InlineData("/api/experiments/1/partners/XXX")]
    [InlineData("/api/experiments/1/partners/nobody")]
    [InlineData("/api/experiments/9/partners")]
    [InlineData("/api/data/atlantis")]
    [InlineData("/api/data/tiny/partners/XXX")]
    [InlineData("/api/scenarios/no/such/file")]
    [InlineData("/api/validation/atlantis")]
    public async Task Missing_Thing_IsNotFound(string path)
    {
        await using var server = await RunningServer.StartAsync();
        await server.RunAsync(RunningServer.Scenario);

        using var response = await server.Http.GetAsync(path);
        var problem = await RunningServer.JsonAsync(response);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.NotEmpty((string)problem["detail"]!);
    }

    [Fact]
    public async Task WatchList_OfARun_IsSortedByChance()
    {
        await using var server = await RunningServer.StartAsync();
        await server.RunAsync(RunningServer.Scenario);

        var list = await server.GetAsync("/api/experiments/1/foresight?months=6&policy=1");
        using var bad = await server.Http.GetAsync("/api/experiments/1/foresight?months=0");

        Assert.Equal("half the travel", (string?)list["policy"]);
        Assert.Equal("2025-06", (string?)list["to"]);
        var chances = list["watched"]!.AsArray().Select(w => (double)w!["rises"]!["value"]!).ToArray();
        Assert.Equal(chances.OrderDescending(), chances);
        Assert.Equal(HttpStatusCode.BadRequest, bad.StatusCode);
    }

    [Fact]
    public async Task Fan_OfARun_IsAPictureInTheLanguageAskedFor()
    {
        await using var server = await RunningServer.StartAsync();
        await server.RunAsync(RunningServer.Scenario);

        using var response = await server.Http.GetAsync("/api/experiments/1/charts/fan.svg?lang=zh");
        using var wide = await server.Http.GetAsync("/api/experiments/1/charts/fan.svg?width=100000");

        Assert.Equal("image/svg+xml", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains("中位数", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.BadRequest, wide.StatusCode);
    }
}
