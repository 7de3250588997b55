using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace DiplomacySim.Web.Tests.WhatIf;

public sealed class WhatIfTests
{
    private const string LessTravel = "levers: {attention: 6}";

    [Fact]
    public async Task Ask_AChangeThatTheScenarioHasAsAPolicy_GivesItsDifferencesExactly()
    {
        await using var server = await RunningServer.StartAsync();
        await server.RunAsync(RunningServer.Scenario);

        var answer = await AskAsync(server, LessTravel, "?name=less&futures=200");
        var known = await server.GetAsync("/api/compare?left=1:0&right=1:1");

        var (asked, expected) = (answer["comparison"]!["differences"]!.AsArray(), known["differences"]!.AsArray());
        Assert.Equal(expected.Select(d => d!.ToJsonString()), asked.Select(d => d!.ToJsonString()));
        Assert.Contains(asked, d => (double?)d!["difference"] is { } difference && difference != 0);
        Assert.Contains(asked, d => (double?)d!["varianceReduction"] > 1);
        Assert.Equal("less", (string?)answer["comparison"]!["rightName"]);
    }

    [Fact]
    public async Task Ask_TheSameTwice_IsComputedOnce()
    {
        await using var server = await RunningServer.StartAsync();
        await server.RunAsync(RunningServer.Scenario);

        var first = await AskAsync(server, LessTravel);
        var computed = server.Store.Get(new((long)first["experiment"]!)).FinishedAt;
        var second = await AskAsync(server, "levers:\n  attention: 6\n");

        Assert.Equal((long)first["experiment"]!, (long)second["experiment"]!);
        Assert.Equal(2, server.Store.List().Count);
        Assert.Equal(computed, server.Store.Get(new((long)second["experiment"]!)).FinishedAt);
    }

    [Fact]
    public async Task Ask_PolicyOfTheAnswer_PutIntoTheFileIsTheSameRun()
    {
        await using var server = await RunningServer.StartAsync();
        await server.RunAsync(RunningServer.Scenario);
        var answer = await AskAsync(server, "events:\n  - {date: 2025-04, upgrade: CCC, to: kin}\n", "?name=step");

        await server.RunAsync((string)answer["scenario"]!, "?futures=200");

        var saved = await server.GetAsync("/api/compare?left=1:0&right=3:2");
        Assert.Equal(answer["comparison"]!["differences"]!.ToJsonString(), saved["differences"]!.ToJsonString());
    }

    [Fact]
    public async Task Ask_FaultyChangeInAnotherLanguage_IsRefusedInIt()
    {
        await using var server = await RunningServer.StartAsync();
        await server.RunAsync(RunningServer.Scenario);

        using var response = await PostAsync(server, "levers: {atention: 6}", "?lang=zh");
        var answer = await RunningServer.JsonAsync(response);

        Assert.StartsWith("无法作出该改动。", (string?)answer["detail"], StringComparison.Ordinal);
        Assert.Contains("错误  policies.what if.levers.atention: 未知的键；您也许想写 'attention'？", (string?)answer["problems"]![0], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("events:\n  - {date: 2025-04, visit: AAB}", "", "AAB")]
    [InlineData("", "", "empty")]
    [InlineData(LessTravel, "?name=as%20planned", "another name")]
    [InlineData(LessTravel, "?futures=0", "futures")]
    public async Task Ask_WhatCannotBe_IsRefusedInWordsAndNothingIsStored(string change, string query, string said)
    {
        await using var server = await RunningServer.StartAsync();
        await server.RunAsync(RunningServer.Scenario);

        using var response = await PostAsync(server, change, query);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(said, await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Single(server.Store.List());
    }

    [Fact]
    public async Task Ask_ExperimentWithADesign_PlaysWholeCases()
    {
        await using var server = await RunningServer.StartAsync();
        await server.RunAsync(RunningServer.Scenario.Replace("futures: 200", "uncertain: {leader effect: 'uniform(0, 1)'}\nexperiment: {design: sobol, samples: 16, replications: 3}", StringComparison.Ordinal));

        var answer = await AskAsync(server, LessTravel, "?futures=10");

        Assert.Equal(12, answer["comparison"]!["differences"]!.AsArray().Max(d => (long)d!["count"]!));
    }

    [Fact]
    public async Task Page_FieldsOfEveryKind_AreAddedToTheChange()
    {
        await using var server = await RunningServer.StartAsync();
        await server.RunAsync(RunningServer.Scenario);
        var change = "";
        (string Action, (string, string)[] Fields)[] steps =
        [
            ("visit", [("visit-date", "2025-04"), ("visit-partner", "AAA"), ("visit-kind", "state")]),
            ("agreement", [("agreement-date", "2025-05"), ("agreement-partner", "BBB"), ("agreement-count", "3")]),
            ("upgrade", [("upgrade-date", "2025-06"), ("upgrade-partner", "CCC"), ("upgrade-tier", "kin")]),
            ("lever", [("lever-name", "attention"), ("lever-value", "8"), ("lever-date", "2026-01")]),
            ("rule", [("rule-name", "it's ripe"), ("rule-when", "tier == ally"), ("rule-attention", "2"), ("rule-propose", "yes"), ("rule-months", "6"), ("rule-most", "2")]),
        ];

        foreach (var (action, fields) in steps)
        {
            using var response = await server.Http.PostAsync("/experiments/1/what-if", new FormUrlEncodedContent(
                [.. fields.Append(("change", change)).Append(("action", action)).Append(("name", "all of it")).Select(f => KeyValuePair.Create(f.Item1, f.Item2))]));
            var html = await response.Content.ReadAsStringAsync();
            Assert.True(response.IsSuccessStatusCode, html);
            change = WebUtility.HtmlDecode(html.Split("<textarea", 2)[1].Split('>', 2)[1].Split("</textarea>", 2)[0]).TrimStart('\n');
        }

        var policy = (await AskAsync(server, change, "?name=x"))["policy"]!.ToString();
        Assert.All(["visit: AAA", "agreements: 3", "upgrade: CCC", "2026-01: 8", "it''s ripe", "propose: next tier", "2 per year"], said => Assert.Contains(said, policy, StringComparison.Ordinal));
    }

    private static async Task<JsonNode> AskAsync(RunningServer server, string change, string query = "")
    {
        using var response = await PostAsync(server, change, query);
        var answer = await RunningServer.JsonAsync(response);
        Assert.True(response.IsSuccessStatusCode, answer.ToJsonString());
        return answer;
    }

    private static Task<HttpResponseMessage> PostAsync(RunningServer server, string change, string query) =>
        server.Http.PostAsync("/api/experiments/1/what-if" + query, new StringContent(change, Encoding.UTF8, new MediaTypeHeaderValue("application/yaml")));
}
