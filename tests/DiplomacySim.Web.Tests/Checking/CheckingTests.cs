using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace DiplomacySim.Web.Tests.Checking;

public sealed class CheckingTests
{
    [Fact]
    public async Task Check_ValidScenario_HasNoProblemsAndAnOutline()
    {
        await using var server = await RunningServer.StartAsync();

        var check = await PostAsync(server, "/api/scenarios/check", RunningServer.Scenario);

        Assert.True((bool)check["isValid"]!);
        Assert.Empty(check["problems"]!.AsArray());
        Assert.Equal(24, (int)check["outline"]!["months"]!);
        Assert.Equal(2, check["outline"]!["policies"]!.AsArray().Count);
    }

    [Fact]
    public async Task Check_MistypedKey_IsAProblemAtItsPlaceWithASuggestion()
    {
        await using var server = await RunningServer.StartAsync();

        var check = await PostAsync(server, "/api/scenarios/check?path=mine.yaml", RunningServer.Scenario.Replace("seed:", "sead:", StringComparison.Ordinal));

        Assert.False((bool)check["isValid"]!);
        var problem = Assert.Single(check["problems"]!.AsArray())!;
        Assert.Equal("error", (string?)problem["severity"]);
        Assert.Equal(5, (int)problem["line"]!);
        Assert.Equal("seed", (string?)problem["suggestion"]);
        Assert.True((bool)problem["isHere"]!);
    }

    [Fact]
    public async Task Plan_ValidScenario_SaysWhatItTakesAndStoresNothing()
    {
        await using var server = await RunningServer.StartAsync();

        var plan = await PostAsync(server, "/api/scenarios/plan", RunningServer.Scenario);

        Assert.Equal(400, (long)plan["estimate"]!["futures"]!);
        Assert.Null(plan["experiment"]);
        Assert.Empty(server.Store.List());
    }

    [Fact]
    public async Task Plan_FaultyScenario_IsRefusedWithItsProblems()
    {
        await using var server = await RunningServer.StartAsync();
        using var body = new StringContent("title: x\n", Encoding.UTF8, new MediaTypeHeaderValue("application/yaml"));

        using var response = await server.Http.PostAsync("/api/scenarios/plan", body);
        var problem = await RunningServer.JsonAsync(response);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("bad-scenario", (string?)problem["code"]);
        Assert.NotEmpty(problem["problems"]!.AsArray());
    }

    [Fact]
    public async Task Schema_OfAWorld_ListsItsPartners()
    {
        await using var server = await RunningServer.StartAsync();

        var schema = await server.GetAsync("/api/schema?world=tiny");
        var missing = await server.GetAsync("/api/schema?world=atlantis");

        Assert.Contains("AAA", schema.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("atlantis", (string?)missing["detail"], StringComparison.Ordinal);
    }

    private static async Task<JsonNode> PostAsync(RunningServer server, string path, string scenario)
    {
        using var body = new StringContent(scenario, Encoding.UTF8, new MediaTypeHeaderValue("application/yaml"));
        using var response = await server.Http.PostAsync(path, body);
        return await RunningServer.JsonAsync(response);
    }
}
