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
        Assert.StartsWith("scenario.yaml cannot be run: it has 3 errors.", (string?)problem["detail"], StringComparison.Ordinal);
        Assert.Contains("scenario.yaml:1:1  error  from: missing; give the first month, such as 2026-01", problem["problems"]!.AsArray().Select(p => (string?)p));
    }

    [Theory]
    [InlineData("", "", "unknown key")]
    [InlineData("", "fr, vi;q=0.8, en;q=0.5", "khóa không có ở đây")]
    [InlineData("", "zh-CN", "未知的键")]
    [InlineData("?lang=vi", "zh-CN", "khóa không có ở đây")]
    public async Task Check_InAnotherLanguage_SaysProblemsInIt(string query, string accepted, string message)
    {
        await using var server = await RunningServer.StartAsync();
        server.Http.DefaultRequestHeaders.TryAddWithoutValidation("Accept-Language", accepted);

        var check = await PostAsync(server, "/api/scenarios/check" + query, RunningServer.Scenario.Replace("seed:", "sead:", StringComparison.Ordinal));

        var problem = Assert.Single(check["problems"]!.AsArray())!;
        Assert.Equal((message, "sead", "seed"), ((string?)problem["message"], (string?)problem["where"], (string?)problem["suggestion"]));
    }

    [Theory]
    [InlineData("/api/scenarios/plan?lang=vi", "Không chạy được scenario.yaml: có 3 lỗi.", "scenario.yaml:1:1  lỗi  to: còn thiếu; hãy cho một tháng, chẳng hạn 2030-12")]
    [InlineData("/api/experiments?lang=zh", "scenario.yaml 无法运行：有 3 处错误。", "scenario.yaml:1:1  错误  to: 缺少；请给出月份，例如 2030-12")]
    public async Task Post_FaultyScenarioInAnotherLanguage_IsRefusedInIt(string path, string detail, string line)
    {
        await using var server = await RunningServer.StartAsync();

        var problem = await PostAsync(server, path, "title: x\n");

        Assert.StartsWith(detail, (string?)problem["detail"], StringComparison.Ordinal);
        Assert.Contains(line, problem["problems"]!.AsArray().Select(p => (string?)p));
    }

    [Theory]
    [InlineData("en", "there is no world folder 'worlds/nowhere'; looked in the request")]
    [InlineData("zh", "没有世界文件夹 'worlds/nowhere'；已查找 提交的内容")]
    public async Task Check_FilesOfTheServer_AreNotShown(string language, string message)
    {
        await using var server = await RunningServer.StartAsync();

        var check = await PostAsync(server, "/api/scenarios/check?lang=" + language, RunningServer.Scenario.Replace("world: tiny", "world: worlds/nowhere", StringComparison.Ordinal));

        Assert.Contains(check["problems"]!.AsArray(), p => ((string)p!["message"]!).StartsWith(message, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("en", "unknown key", "Perhaps you mean")]
    [InlineData("vi", "khóa không có ở đây", "Có lẽ ý bạn là")]
    [InlineData("zh", "未知的键", "您也许想写")]
    public async Task Editor_FaultyScenario_ShowsItsProblemsInTheLanguageOfThePage(string language, string message, string meant)
    {
        await using var server = await RunningServer.StartAsync();
        using var body = new StringContent(RunningServer.Scenario.Replace("seed:", "sead:", StringComparison.Ordinal));

        using var answer = await server.Http.PostAsync("/scenario/problems?lang=" + language, body);
        var part = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Contains($"<p><code>sead</code>: {message}</p>", part, StringComparison.Ordinal);
        Assert.Contains($"{meant} <code data-replace=\"seed\">", part, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Check_MistypedPartner_NamesTheNearestInTheLanguage()
    {
        await using var server = await RunningServer.StartAsync();

        var check = await PostAsync(server, "/api/scenarios/check?lang=vi", RunningServer.Scenario + "\nevents:\n  - {date: 2025-04, visit: AAZ}\n");

        var problem = Assert.Single(check["problems"]!.AsArray())!;
        Assert.Equal("'AAZ' không phải là một đối tác của thế giới này", (string?)problem["message"]);
        Assert.Equal("AAA", (string?)problem["suggestion"]);
        Assert.NotEmpty((string)problem["suggestionMeaning"]!);
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
