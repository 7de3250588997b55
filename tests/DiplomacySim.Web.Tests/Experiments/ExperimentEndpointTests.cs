using System.Net;
using DiplomacySim.Experiments.Analysis;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Scenarios;
using DiplomacySim.Scenarios.Bundles;

namespace DiplomacySim.Web.Tests.Experiments;

public sealed class ExperimentEndpointTests : IAsyncLifetime
{
    private RunningServer _server = null!;

    public async Task InitializeAsync() => _server = await RunningServer.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Post_ScenarioFile_RunsToItsEnd()
    {
        using var response = await _server.PostAsync(RunningServer.Scenario, "?path=mine/zenith.yaml");
        var started = await RunningServer.JsonAsync(response);
        var end = await _server.EndAsync(1);
        var stored = await _server.GetAsync("/api/experiments/1");

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal("/api/experiments/1", response.Headers.Location?.ToString());
        Assert.Equal("running", (string?)started["run"]!["state"]);
        Assert.Equal("done", (string?)end["state"]);
        Assert.Equal(400, (long)end["report"]!["computed"]!);
        Assert.Equal("mine/zenith.yaml", (string?)stored["scenario"]);
        Assert.Equal(200, (long)stored["futures"]!);
        Assert.Equal((string?)end["report"]!["resultHash"], (string?)stored["resultHash"]);
    }

    [Fact]
    public async Task Post_Bundle_NeedsNoWorldHereAndGivesTheSameHash()
    {
        var plan = ReadPlan();
        var expected = (string?)(await _server.RunAsync(RunningServer.Scenario))["report"]!["resultHash"];
        await using var bare = await RunningServer.StartAsync(o => o with { WorldFolders = [] });
        using var body = new ByteArrayContent([.. ScenarioBundle.Of(plan.Scenario).ToBytes()]);
        body.Headers.ContentType = new("application/vnd.diplomacysim.bundle");

        using var response = await bare.Http.PostAsync("/api/experiments", body);
        var end = await bare.EndAsync(1);

        Assert.Equal(HttpStatusCode.Accepted, response.StatusCode);
        Assert.Equal(expected, (string?)end["report"]!["resultHash"]);
    }

    [Fact]
    public async Task Post_SamePlanAgain_GoesOnWithTheSameExperiment()
    {
        await _server.RunAsync(RunningServer.Scenario);

        var again = await _server.RunAsync(RunningServer.Scenario);
        var more = await _server.RunAsync(RunningServer.Scenario, "?futures=300");
        var fresh = await _server.RunAsync(RunningServer.Scenario, "?fresh=true");

        Assert.Equal((1, 0L), ((int)again["experiment"]!, (long)again["report"]!["computed"]!));
        Assert.Equal((1, 200L), ((int)more["experiment"]!, (long)more["report"]!["computed"]!));
        Assert.Equal(2, (int)fresh["experiment"]!);
    }

    [Theory]
    [InlineData("", "?futures=0", "'futures=0' is not a whole number from 1 to 10000000.")]
    [InlineData("", "?futures=many", "'futures=many' is not a whole number")]
    [InlineData("", "?sead=3", "'sead' is no value of this request")]
    [InlineData("", "?until=0.6", "'until=0.6' is not a share between 0 and 0.5")]
    [InlineData("", "?until=0.1&futures=10", "leave out 'futures'")]
    [InlineData("", "?fresh=yes", "neither 'true' nor 'false'")]
    [InlineData("", "?workers=0", "'workers=0'")]
    [InlineData("\nwrold: tiny", "", "it has 1 error")]
    public async Task Post_BadRequest_SaysWhatIsAllowed(string added, string query, string message)
    {
        using var response = await _server.PostAsync(RunningServer.Scenario + added, query);
        var problem = await RunningServer.JsonAsync(response);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains(message, (string?)problem["detail"], StringComparison.Ordinal);
        Assert.Empty(_server.Store.List());
    }

    [Fact]
    public async Task Post_ScenarioWithErrors_ListsThemAll()
    {
        using var response = await _server.PostAsync("world: tinny\nfrom: 2025-13\nto: 2026-12\n", "?path=a/b.yaml");
        var problems = (await RunningServer.JsonAsync(response))["problems"]!.AsArray().Select(p => (string)p!).ToArray();

        Assert.Contains(problems, p => p.StartsWith("a/b.yaml:1:8", StringComparison.Ordinal) && p.Contains("tinny", StringComparison.Ordinal));
        Assert.Contains(problems, p => p.StartsWith("a/b.yaml:2:7", StringComparison.Ordinal));
        Assert.DoesNotContain(problems, p => p.Contains("dipsim-web-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Post_WorldElsewhereOnTheMachine_IsRefused()
    {
        using var response = await _server.PostAsync(RunningServer.Scenario.Replace("world: tiny", "world: ../../etc", StringComparison.Ordinal));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains("leads outside", await response.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("image/png", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/vnd.diplomacysim.bundle", HttpStatusCode.BadRequest)]
    public async Task Post_OtherBody_IsRefused(string type, HttpStatusCode status)
    {
        using var response = await _server.PostAsync("no bundle", "", type);

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task Post_BodyTooLong_IsRefused()
    {
        await using var small = await RunningServer.StartAsync(o => o with { MaxRequestBytes = 1024 });

        using var response = await small.PostAsync(RunningServer.Scenario + "\n#" + new string('x', 2000));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Fact]
    public async Task Cancel_RunningExperiment_KeepsWhatIsFinishedAndResumesToTheSameHash()
    {
        const string Long = "?futures=20000";
        var whole = (string?)(await _server.RunAsync(RunningServer.Scenario, Long + "&fresh=true"))["report"]!["resultHash"];
        await using var other = await RunningServer.StartAsync();
        using var started = await other.PostAsync(RunningServer.Scenario, Long);

        using var cancel = await other.Http.PostAsync("/api/experiments/1/cancel", null);
        var end = await other.EndAsync(1);
        using var resume = await other.Http.PostAsync("/api/experiments/1/resume", null);
        var resumed = await other.EndAsync(1);

        Assert.Equal(HttpStatusCode.OK, cancel.StatusCode);
        Assert.Equal("interrupted", (string?)end["state"]);
        Assert.Equal(HttpStatusCode.Accepted, resume.StatusCode);
        Assert.Equal(whole, (string?)resumed["report"]!["resultHash"]);
    }

    [Fact]
    public async Task Resume_AfterRestartWithoutTheWorld_UsesTheKeptBundle()
    {
        var bundles = Directory.CreateTempSubdirectory("dipsim-bundles-");
        var first = await RunningServer.StartAsync(o => o with { BundleFolder = bundles.FullName });
        using var response = await first.PostAsync(RunningServer.Scenario, "?futures=50000");
        await using var second = await first.RestartAsync(o => o with { BundleFolder = bundles.FullName, WorldFolders = [] });
        var found = await second.GetAsync("/api/experiments/1");

        using var resume = await second.Http.PostAsync("/api/experiments/1/resume?futures=300", null);
        var end = await second.EndAsync(1);

        Assert.Equal("interrupted", (string?)found["state"]);
        Assert.Null(found["run"]);
        Assert.Equal(HttpStatusCode.Accepted, resume.StatusCode);
        Assert.Equal("done", (string?)end["state"]);
        bundles.Delete(recursive: true);
    }

    [Fact]
    public async Task Resume_WorldIsGone_SaysHowToGoOn()
    {
        var first = await RunningServer.StartAsync();
        await first.RunAsync(RunningServer.Scenario);
        await using var second = await first.RestartAsync(o => o with { WorldFolders = [] });

        using var resume = await second.Http.PostAsync("/api/experiments/1/resume", null);
        var problem = await RunningServer.JsonAsync(resume);

        Assert.Equal(HttpStatusCode.Conflict, resume.StatusCode);
        Assert.Equal("no-plan", (string?)problem["code"]);
        Assert.Contains("Post the scenario again", (string?)problem["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Delete_EndedExperiment_TakesItAway()
    {
        await _server.RunAsync(RunningServer.Scenario);

        using var deleted = await _server.Http.DeleteAsync("/api/experiments/1");
        using var after = await _server.Http.GetAsync("/api/experiments/1");

        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, after.StatusCode);
    }

    [Fact]
    public async Task Delete_RunningExperiment_IsRefused()
    {
        using var started = await _server.PostAsync(RunningServer.Scenario, "?futures=200000");

        using var deleted = await _server.Http.DeleteAsync("/api/experiments/1");
        await _server.Http.PostAsync("/api/experiments/1/cancel", null);
        await _server.EndAsync(1);

        Assert.Equal(HttpStatusCode.Conflict, deleted.StatusCode);
    }

    [Theory]
    [InlineData("GET", "/api/experiments/9")]
    [InlineData("POST", "/api/experiments/9/cancel")]
    [InlineData("POST", "/api/experiments/9/resume")]
    [InlineData("DELETE", "/api/experiments/9")]
    [InlineData("GET", "/api/experiments/9/events")]
    [InlineData("GET", "/api/experiments/9/summary")]
    [InlineData("GET", "/api/experiments/0")]
    [InlineData("GET", "/api/nothing")]
    public async Task Any_NoSuchThing_IsNotFoundInWords(string method, string path)
    {
        using var response = await _server.Http.SendAsync(new HttpRequestMessage(new HttpMethod(method), path));
        var problem = await RunningServer.JsonAsync(response);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.NotEmpty((string?)problem["detail"] ?? "");
    }

    [Fact]
    public async Task Summary_OfARun_ReadsBackToTheLastBit()
    {
        await _server.RunAsync(RunningServer.Scenario);
        var plan = ReadPlan();
        var expected = RunSummaryReader.Read(_server.Store, new(1), plan);

        var json = await _server.Http.GetByteArrayAsync("/api/experiments/1/summary");
        var read = RunSummaryJson.Read(json, plan);

        Assert.Equal(RunSummaryJson.Write(expected), RunSummaryJson.Write(read));
        Assert.Equal(expected.Partners[0].Rises, read.Partners[0].Rises);
        Assert.Equal(expected.Comparisons[0].Differences.Select(d => d.VarianceReduction), read.Comparisons[0].Differences.Select(d => d.VarianceReduction));
        Assert.Equal(expected.Experiment.Definition.Outcomes.AsEnumerable(), read.Experiment.Definition.Outcomes);
    }

    [Fact]
    public async Task Export_EachTable_IsCsv()
    {
        await _server.RunAsync(RunningServer.Scenario);

        var results = await _server.Http.GetStringAsync("/api/experiments/1/export/results.csv");
        var tiers = await _server.Http.GetStringAsync("/api/experiments/1/export/tiers.csv");
        using var unknown = await _server.Http.GetAsync("/api/experiments/1/export/nothing.csv");

        Assert.Equal(1 + 400, results.Count(c => c == '\n'));
        Assert.StartsWith("policy,month,partner,rung,tier,count\n", tiers, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
    }

    [Fact]
    public async Task Outcomes_PageByPage_AreThoseOfTheStore()
    {
        await _server.RunAsync(RunningServer.Scenario);

        var first = await _server.GetAsync("/api/experiments/1/outcomes?policy=half%20the%20travel&column=two%20kin&count=150");
        var second = await _server.GetAsync($"/api/experiments/1/outcomes?policy=half%20the%20travel&column=two%20kin&first={(long)first["next"]!}");

        var values = first["columns"]![0]!["values"]!.AsArray().Concat(second["columns"]![0]!["values"]!.AsArray()).Select(v => (double)v!);
        Assert.Equal(_server.Store.ReadOutcomes(new(1), 1, ["two kin"]).SelectMany(c => c.Columns[0].ToArray()), values);
        Assert.Null(second["next"]);
    }

    [Theory]
    [InlineData("?policy=none", "'policy=none' is not a policy")]
    [InlineData("?column=none", "'column=none' is not an outcome")]
    [InlineData("?count=0", "'count=0'")]
    public async Task Outcomes_BadQuery_SaysWhatThereIs(string query, string message)
    {
        await _server.RunAsync(RunningServer.Scenario);

        var problem = await _server.GetAsync("/api/experiments/1/outcomes" + query);

        Assert.Contains(message, (string?)problem["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Events_ManyListeners_AllHearTheEnd()
    {
        using var started = await _server.PostAsync(RunningServer.Scenario, "?futures=3000");

        var ends = await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => _server.EndAsync(1)));

        Assert.All(ends, end => Assert.Equal("done", (string?)end["state"]));
    }

    [Fact]
    public async Task Events_ServerStops_StreamEndsAndTheRunCanBeResumed()
    {
        var first = await RunningServer.StartAsync();
        using var started = await first.PostAsync(RunningServer.Scenario, "?futures=2000000");
        await using var events = first.EventsAsync("/api/experiments/1/events").GetAsyncEnumerator();
        Assert.True(await events.MoveNextAsync());

        await using var second = await first.RestartAsync();
        while (await events.MoveNextAsync())
        {
            Assert.Equal("progress", events.Current.Name);
        }

        Assert.Equal("interrupted", (string?)(await second.GetAsync("/api/experiments/1"))["state"]);
    }

    private static ExperimentPlan ReadPlan()
    {
        var folder = Directory.CreateTempSubdirectory("dipsim-web-plan-");
        var file = Path.Combine(folder.FullName, "zenith.yaml");
        File.WriteAllText(file, RunningServer.Scenario);
        var reading = ScenarioReader.Read(file, new ScenarioReadOptions { WorldFolders = [Repository.TestWorlds] });
        folder.Delete(recursive: true);
        return ExperimentPlan.Of(reading.Scenario!);
    }
}
