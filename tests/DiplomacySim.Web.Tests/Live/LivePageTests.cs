using System.Net;
using System.Text;

namespace DiplomacySim.Web.Tests.Live;

public sealed class LivePageTests
{
    [Fact]
    public async Task Open_AText_LeadsToTheWorldAsTheApiHasIt()
    {
        await using var server = await RunningServer.StartAsync();

        using var opened = await PostAsync(server, "/live", ("text", RunningServer.Scenario), ("name", "council"), ("policy", "half the travel"), ("futures", "3, 4"));
        var status = await server.GetAsync("/api/worlds/council");
        var page = await PageAsync(server, "/live/council?future=4");

        Assert.Equal((HttpStatusCode.Found, "/live/council"), (opened.StatusCode, opened.Headers.Location!.OriginalString));
        Assert.Equal("half the travel", (string?)status["policy"]);
        Assert.Equal("[3,4]", status["futures"]!.ToJsonString());
        Assert.Contains("Zenith to 2026", page, StringComparison.Ordinal);
        Assert.Contains("<option selected>4</option>", page, StringComparison.Ordinal);
        Assert.Contains("0 of 24 months played", page, StringComparison.Ordinal);
        Assert.Contains("council", await PageAsync(server, "/live"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("x/to-2030", "a", "x/to-2030", "z")]
    [InlineData(null, "a", "z")]
    public async Task Page_Examples_ProposesTheMostTellingOrTheFirst(string? proposed, params string[] names)
    {
        var folder = Directory.CreateTempSubdirectory("dipsim-examples-");
        foreach (var name in names)
        {
            var path = Path.Combine(folder.FullName, name + ".yaml");
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            await File.WriteAllTextAsync(path, $"title: {name}\n");
        }

        await using var server = await RunningServer.StartAsync(options => options with { WorldFolders = [folder.FullName] });
        var page = await PageAsync(server, "/live");

        var select = page.Split("id=\"example\"")[1].Split("</select>")[0];
        Assert.Equal(proposed is null ? 0 : 1, select.Split(" selected").Length - 1);
        Assert.Contains(proposed is null ? "<option value=\"a\" lang" : $"value=\"{proposed}\" selected", select, StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    [Theory]
    [InlineData("text", "title: no", "scenario.yaml cannot be run: it has 3 errors", 400)]
    [InlineData("example", "no/such", "There is no scenario", 400)]
    [InlineData("text", "", "Choose a scenario", 400)]
    [InlineData("name", "Not A Name", "is not a name of a world", 400)]
    [InlineData("name", "first", "there is a live world", 409)]
    [InlineData("policy", "half the travels", "did you mean", 400)]
    [InlineData("futures", "1,x", "is not the number of a future", 400)]
    [InlineData("futures", "1,1", "named twice", 400)]
    public async Task Open_WhatCannotBe_SaysWhyAndKeepsTheForm(string field, string value, string said, int status)
    {
        await using var server = await OpenAsync();
        var fields = new Dictionary<string, string> { ["text"] = RunningServer.Scenario, ["name"] = "second", [field] = value };

        using var answer = await PostAsync(server, "/live", [.. fields.Select(f => (f.Key, f.Value))]);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Contains(said, page, StringComparison.Ordinal);
        Assert.Contains($"value=\"{fields["name"]}\"", page, StringComparison.Ordinal);
        Assert.Single((await server.GetAsync("/api/worlds")).AsArray());
    }

    [Fact]
    public async Task Steer_EveryForm_DoesWhatTheApiDoes()
    {
        await using var server = await OpenAsync();
        await server.Http.PostAsync("/api/worlds/first/fork?name=twin", null);

        foreach (var fields in new (string, string)[][]
        {
            [("action", "Visit"), ("partner", "AAA")],
            [("action", "Sign"), ("partner", "BBB"), ("agreements", "3")],
            [("action", "Upgrade"), ("partner", "CCC"), ("tier", "kin")],
            [("action", "Crisis"), ("partner", "DDD"), ("tension", "1.5"), ("suspends", "yes")],
            [("action", "step"), ("months", "12")],
        })
        {
            using var answer = await PostAsync(server, "/live/first", fields);
            Assert.True(answer.StatusCode == HttpStatusCode.Found, await answer.Content.ReadAsStringAsync());
        }

        foreach (var action in new[]
        {
            """{"kind": "visit", "partner": "AAA"}""", """{"kind": "sign", "partner": "BBB", "agreements": 3}""",
            """{"kind": "upgrade", "partner": "CCC", "tier": "kin"}""", """{"kind": "crisis", "partner": "DDD", "tension": 1.5, "suspends": true}""",
        })
        {
            using var answer = await server.Http.PostAsync("/api/worlds/twin/actions", new StringContent(action, Encoding.UTF8, "application/json"));
            Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        }

        await server.Http.PostAsync("/api/worlds/twin/advance?months=12", null);

        Assert.Equal((string?)(await server.GetAsync("/api/worlds/twin/journal"))["stateHash"], (string?)(await server.GetAsync("/api/worlds/first/journal"))["stateHash"]);
        var page = await PageAsync(server, "/live/first");
        Assert.Contains("visit: Amber", page, StringComparison.Ordinal);
        Assert.Contains("3 agreements with", page, StringComparison.Ordinal);
        Assert.Contains("12 of 24 months played", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(409, "the scenario ends", "step", "months=12", 24)]
    [InlineData(400, "is not between 1 and 1,200", "step", "months=0", 0)]
    [InlineData(400, "is not a whole number", "step", "months=many", 0)]
    [InlineData(400, "is not between 0.001 and 50", "play", "pace=1000", 0)]
    [InlineData(400, "is not a number", "play", "pace=fast", 0)]
    [InlineData(400, "is not the code of a partner", "Visit", "partner=a", 0)]
    [InlineData(400, "is not a partner of the world", "Visit", "partner=AAB", 0)]
    [InlineData(400, "is not between 1 and 1,000", "Sign", "partner=AAA&agreements=1001", 0)]
    [InlineData(400, "is not a tier of this world", "Upgrade", "partner=CCC&tier=kim", 0)]
    [InlineData(400, "is not above 0 and at most 10", "Crisis", "partner=AAA&tension=NaN", 0)]
    [InlineData(400, "nothing that can be done", "explode", "", 0)]
    [InlineData(409, "there is a live world", "fork", "name=first", 0)]
    public async Task Steer_WhatCannotBe_SaysWhyToPeopleAndToScripts(int status, string said, string action, string fields, int played)
    {
        await using var server = await OpenAsync();
        if (played > 0)
        {
            await server.Http.PostAsync($"/api/worlds/first/advance?months={played}", null);
        }

        (string, string)[] all = [("action", action), .. fields.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(f => (f.Split('=')[0], f.Split('=')[1]))];
        using var page = await PostAsync(server, "/live/first", all);
        using var problem = await PostAsync(server, "/live/first", all, "application/problem+json");

        Assert.Equal((status, status), ((int)page.StatusCode, (int)problem.StatusCode));
        Assert.Contains(said, WebUtility.HtmlDecode(await page.Content.ReadAsStringAsync()), StringComparison.Ordinal);
        Assert.Contains(said, (string?)(await RunningServer.JsonAsync(problem))["detail"], StringComparison.Ordinal);
        Assert.Equal(0, (int)(await server.GetAsync("/api/worlds/first"))["actions"]!);
    }

    [Theory]
    [InlineData("/live")]
    [InlineData("/live/first")]
    [InlineData("/validation")]
    [InlineData("/scenario")]
    [InlineData("/login")]
    public async Task Post_NoForm_IsRefused(string path)
    {
        await using var server = await OpenAsync();

        using var answer = await server.Http.PostAsync(path, new StringContent("{}", Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains("fields of a form", (string?)(await RunningServer.JsonAsync(answer))["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_OpenedAgainFromTheForm_StandsWhereItStood()
    {
        await using var server = await OpenAsync();
        await server.Http.PostAsync("/api/worlds/first/advance?months=6", null);
        var save = await server.Http.GetByteArrayAsync("/api/worlds/first/journal");
        using var form = new MultipartFormDataContent { { new ByteArrayContent(save), "save", "first.json" }, { new StringContent("again"), "name" } };

        using var opened = await server.Http.PostAsync("/live", form);
        using var broken = await server.Http.PostAsync("/live", new MultipartFormDataContent { { new ByteArrayContent([123]), "save", "x.json" } });

        Assert.Equal("/live/again", opened.Headers.Location?.OriginalString);
        Assert.Equal(6, (int)(await server.GetAsync("/api/worlds/again"))["monthsPlayed"]!);
        Assert.Equal(HttpStatusCode.BadRequest, broken.StatusCode);
    }

    [Fact]
    public async Task Stream_WhileTheWorldIsPlayed_RenewsWhatChangesAndEndsWithIt()
    {
        await using var server = await OpenAsync();
        await using var parts = server.EventsAsync("/live/first/live?future=0").GetAsyncEnumerator();
        var seen = new List<string>();
        for (var i = 0; i < 6; i++)
        {
            Assert.True(await parts.MoveNextAsync());
            seen.Add(parts.Current.Data.Split('\n')[0]);
        }

        await PostAsync(server, "/live/first", [("action", "step"), ("months", "1")]);
        Assert.True(await parts.MoveNextAsync());
        var renewed = parts.Current.Data;
        await PostAsync(server, "/live/first", [("action", "close")]);
        while (parts.Current.Name != "end")
        {
            Assert.True(await parts.MoveNextAsync());
        }

        Assert.Equal(["standing", "tiers", "map", "partners", "events", "news"], seen);
        Assert.StartsWith("standing\n", renewed, StringComparison.Ordinal);
        Assert.Contains("1 of 24 months played", renewed, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await server.Http.GetAsync("/live/first")).StatusCode);
    }

    [Theory]
    [InlineData("/live/nobody", 404)]
    [InlineData("/live/nobody/live?future=0", 404)]
    [InlineData("/live/Bad_Name", 400)]
    [InlineData("/live/first?future=9", 400)]
    [InlineData("/live/first?future=x", 400)]
    [InlineData("/live/first/live?future=9", 400)]
    public async Task Get_WhatIsNotThere_IsRefused(string path, int status)
    {
        await using var server = await OpenAsync();

        using var answer = await server.Http.GetAsync(path);

        Assert.Equal(status, (int)answer.StatusCode);
    }

    [Fact]
    public async Task Worlds_AfterARestart_AreThere()
    {
        var first = await OpenAsync();
        await first.Http.PostAsync("/api/worlds/first/advance?months=3", null);

        await using var second = await first.RestartAsync();

        Assert.Contains("3 of 24 months played", await PageAsync(second, "/live/first"), StringComparison.Ordinal);
        first.Http.Dispose();
    }

    private static async Task<RunningServer> OpenAsync()
    {
        var server = await RunningServer.StartAsync();
        await server.OpenWorldAsync("first");
        return server;
    }

    private static Task<HttpResponseMessage> PostAsync(RunningServer server, string path, params (string, string)[] fields) => PostAsync(server, path, fields, "text/html");

    private static Task<HttpResponseMessage> PostAsync(RunningServer server, string path, (string Name, string Value)[] fields, string accept)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new FormUrlEncodedContent(fields.Select(f => KeyValuePair.Create(f.Name, f.Value))) };
        request.Headers.Accept.ParseAdd(accept);
        return server.Http.SendAsync(request);
    }

    private static async Task<string> PageAsync(RunningServer server, string path)
    {
        using var answer = await server.Http.GetAsync(path);
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());
        Assert.True(answer.IsSuccessStatusCode, page);
        return page;
    }
}
