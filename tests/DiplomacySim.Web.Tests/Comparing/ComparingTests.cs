using System.Net;

namespace DiplomacySim.Web.Tests.Comparing;

public sealed class ComparingTests
{
    [Fact]
    public async Task Compare_APolicyWithItself_DiffersInNothing()
    {
        await using var server = await RunningServer.StartAsync();
        await server.RunAsync(RunningServer.Scenario);

        var comparison = await server.GetAsync("/api/compare?left=1:0&right=1:0");

        Assert.All(comparison["differences"]!.AsArray().Where(d => (long)d!["count"]! > 0), d => Assert.Equal(0, (double)d!["difference"]!));
        Assert.All(comparison["differences"]!.AsArray(), d => Assert.False((bool)d!["isClear"]!));
    }

    [Fact]
    public async Task Compare_TwoPolicies_PairsAllFutures()
    {
        await using var server = await RunningServer.StartAsync();
        await server.RunAsync(RunningServer.Scenario);

        var comparison = await server.GetAsync("/api/compare?left=1:0&right=1:1");

        Assert.Equal("as planned", (string?)comparison["leftName"]);
        Assert.Equal("half the travel", (string?)comparison["rightName"]);
        Assert.Equal(200, comparison["differences"]!.AsArray().Max(d => (long)d!["count"]!));
    }

    [Theory]
    [InlineData("left=1:0&right=1:7", HttpStatusCode.BadRequest)]
    [InlineData("left=1&right=1:1", HttpStatusCode.BadRequest)]
    [InlineData("left=1:0&right=9:0", HttpStatusCode.NotFound)]
    [InlineData("left=1:0&right=2:0", HttpStatusCode.Conflict)]
    public async Task Compare_WhatCannotBe_IsRefusedInWords(string query, HttpStatusCode status)
    {
        await using var server = await RunningServer.StartAsync();
        await server.RunAsync(RunningServer.Scenario);
        await server.RunAsync(RunningServer.Scenario, "?seed=8");

        using var response = await server.Http.GetAsync("/api/compare?" + query);

        Assert.Equal(status, response.StatusCode);
        Assert.DoesNotContain("Parameter", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
