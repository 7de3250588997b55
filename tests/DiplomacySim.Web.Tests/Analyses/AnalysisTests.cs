using System.Net;
using System.Text.Json.Nodes;
using System.Xml.Linq;
using DiplomacySim.Reports.Analyses;
using DiplomacySim.Results;

namespace DiplomacySim.Web.Tests.Analyses;

public sealed class AnalysisTests
{
    /// <summary>Two policies over a Saltelli design: 64 samples of three inputs.</summary>
    private const string Saltelli = """
        title: Zenith by Saltelli
        world: tiny
        from: 2025-01
        to: 2026-12
        seed: 7
        uncertain: {leader effect: 'uniform(0, 3)', attention: 'uniform(6, 18)', jump cost: 'uniform(1, 3)'}
        experiment: {design: saltelli, second order: true, samples: 64, vary: [leader effect, attention, jump cost]}
        policies:
          as planned: {}
          a visit: {events: [{date: 2025-04, visit: AAA}]}
        targets: {two kin: count(tier == kin) >= 2}
        """;

    private const string Hypercube = "experiment: {design: latin hypercube, samples: 300, replications: 2, vary: [leader effect, attention, jump cost]}";

    private static string Drawn { get; } = Saltelli.Replace("experiment: {design: saltelli, second order: true, samples: 64, vary: [leader effect, attention, jump cost]}", Hypercube, StringComparison.Ordinal);

    [Theory]
    [InlineData("sobol?outcome=upgrades", true, "bars")]
    [InlineData("auto?outcome=upgrades&resamples=200&input=attention&input=jump%20cost", true, "bars")]
    [InlineData("delta?outcome=upgrades", false, "bars")]
    [InlineData("pawn?outcome=upgrades", false, "bars")]
    [InlineData("scores?outcome=upgrades", false, "bars")]
    [InlineData("regional?outcome=two%20kin", false, "bars")]
    [InlineData("prim?outcome=two%20kin&box=1", false, "path,box")]
    [InlineData("cart?outcome=two%20kin&policy=a%20visit", false, "tree")]
    [InlineData("robustness?outcome=upgrades&threshold=2", false, "ranks")]
    [InlineData("explain?partner=BBB&policy=a%20visit&futures=300", false, "parts,levers,bars")]
    public async Task Find_EveryMethod_GivesNumbersTablesAndCharts(string address, bool isSaltelli, string charts)
    {
        await using var server = await RunningServer.StartAsync();
        await server.RunAsync(isSaltelli ? Saltelli : Drawn);
        var (method, query) = (address.Split('?')[0], address.Split('?')[1]);

        var json = await server.GetAsync($"/api/experiments/1/analyses/{address}");
        using var again = await server.Http.GetAsync($"/api/experiments/1/analyses/{address}");

        Assert.Equal(json.ToJsonString(), JsonNode.Parse(await again.Content.ReadAsStringAsync())!.ToJsonString());
        Assert.Equal(method == "auto" ? "sobol" : method, (string?)json["analysis"]);
        Assert.NotEmpty(json["remarks"]!.AsArray());
        var inputs = json["inputs"]?.AsArray().Select(i => (string)i!["input"]!).Where(i => i[0] != '(').Order().ToArray();
        Assert.Equal(query.Contains("input=", StringComparison.Ordinal) ? ["attention", "jump cost"] : inputs is null ? null : ["attention", "jump cost", "leader effect"], inputs);
        foreach (var chart in charts.Split(',', StringSplitOptions.RemoveEmptyEntries))
        {
            var svg = XDocument.Parse(await server.Http.GetStringAsync($"/api/experiments/1/analyses/{method}/charts/{chart}.svg?{query}&lang=vi&width=400"));
            Assert.Equal("vi", (string?)svg.Root!.Attribute("lang"));
        }

        var table = json.AsObject().First(entry => entry.Value is JsonArray).Key;
        var csv = await server.Http.GetStringAsync($"/api/experiments/1/analyses/{method}/tables/{table}.csv?{query}");
        Assert.Equal(json[table]!.AsArray().Count + 1, csv.TrimEnd('\n').Split('\n').Length);
    }

    [Theory]
    [InlineData("sobol?outcome=upgrades", HttpStatusCode.UnprocessableEntity, "need a Saltelli design")]
    [InlineData("morris?outcome=upgrades", HttpStatusCode.UnprocessableEntity, "experiment: {design: morris")]
    [InlineData("search", HttpStatusCode.UnprocessableEntity, "dipsim search FILE")]
    [InlineData("delta?outcome=upgrade", HttpStatusCode.UnprocessableEntity, "did you mean 'upgrades'?")]
    [InlineData("delta?outcome=upgrades&policy=none", HttpStatusCode.UnprocessableEntity, "has no policy 'none'")]
    [InlineData("delta?outcome=upgrades&input=atention", HttpStatusCode.UnprocessableEntity, "did you mean 'attention'?")]
    [InlineData("delta?outcome=upgrades&resamples=1", HttpStatusCode.UnprocessableEntity, "20")]
    [InlineData("prim?outcome=upgrades", HttpStatusCode.UnprocessableEntity, "say which cases are of interest")]
    [InlineData("prim?outcome=two%20kin&box=999", HttpStatusCode.UnprocessableEntity, "The way has boxes 0 to")]
    [InlineData("robustness?outcome=upgrades&goal=up", HttpStatusCode.BadRequest, "neither 'high' nor 'low'")]
    [InlineData("explain", HttpStatusCode.BadRequest, "'partner' is missing")]
    [InlineData("explain?partner=CC", HttpStatusCode.UnprocessableEntity, "is not a partner of the world 'tiny'")]
    [InlineData("explain?partner=AAA", HttpStatusCode.UnprocessableEntity, "stands on the highest tier already")]
    [InlineData("explain?partner=CCC&tier=freind", HttpStatusCode.UnprocessableEntity, "did you mean 'friend'?")]
    [InlineData("explain?partner=CCC&by=2031-01", HttpStatusCode.UnprocessableEntity, "is not a month from 2025-01 to 2026-12")]
    [InlineData("explain?partner=CCC&futures=0", HttpStatusCode.UnprocessableEntity, "take 1 to 100,000")]
    [InlineData("explain?partner=CCC&futures=few", HttpStatusCode.BadRequest, "'futures=few' is not a whole number.")]
    [InlineData("delta", HttpStatusCode.BadRequest, "'outcome' is missing")]
    [InlineData("delta?outcome=upgrades&resamples=many", HttpStatusCode.BadRequest, "'resamples=many' is not a whole number.")]
    [InlineData("robustness?outcome=upgrades&threshold=high", HttpStatusCode.BadRequest, "'threshold=high' is not a number.")]
    [InlineData("anova?outcome=upgrades", HttpStatusCode.NotFound, "there are auto, sobol")]
    [InlineData("delta/charts/pie.svg?outcome=upgrades", HttpStatusCode.NotFound, "there are bars")]
    [InlineData("delta/tables/none.csv?outcome=upgrades", HttpStatusCode.NotFound, "there are inputs")]
    public async Task Find_WhatCannotBe_SaysWhatIsNeeded(string address, HttpStatusCode status, string said)
    {
        await using var server = await RunningServer.StartAsync();
        await server.RunAsync(Drawn);

        using var response = await server.Http.GetAsync("/api/experiments/1/analyses/" + address);

        Assert.Equal(status, response.StatusCode);
        Assert.Contains(said, (string?)(await RunningServer.JsonAsync(response))["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Find_MoreFutures_AreAnalysedAnew()
    {
        await using var server = await RunningServer.StartAsync();
        await server.RunAsync(RunningServer.Scenario.Replace("futures: 200", "futures: 200\nuncertain: {attention: 'uniform(6, 18)'}", StringComparison.Ordinal));
        var first = await server.GetAsync("/api/experiments/1/analyses/delta?outcome=upgrades");

        using var resumed = await server.Http.PostAsync("/api/experiments/1/resume?futures=400", null);
        await server.EndAsync(1);
        var second = await server.GetAsync("/api/experiments/1/analyses/delta?outcome=upgrades");

        Assert.Equal((200, 400), ((int)first["cases"]!, (int)second["cases"]!));
    }

    [Fact]
    public void Run_GivenUp_StopsBetweenResamples()
    {
        using var folder = new TemporaryStore();
        using var stop = new CancellationTokenSource();
        stop.Cancel();

        Assert.Throws<OperationCanceledException>(() => ExperimentAnalysis.Run(folder.Store, folder.Record, new AnalysisRequest("delta", "kin"), cancellationToken: stop.Token));
    }

    [Fact]
    public async Task Design_OfASaltelliDesign_SaysWhatVariesAndWhatItAllows()
    {
        await using var server = await RunningServer.StartAsync();
        await server.RunAsync(Saltelli);

        var design = await server.GetAsync("/api/experiments/1/design");

        Assert.Equal(("saltelli", 64, 512, 1, false), ((string)design["kind"]!, (int)design["samples"]!, (int)design["cases"]!, (int)design["replications"]!, (bool)design["isDrawn"]!));
        var inputs = design["inputs"]!.AsArray();
        Assert.Equal(["leader effect", "attention", "jump cost"], inputs.Select(i => (string)i!["name"]!).OrderBy(n => n == "leader effect" ? 0 : n == "attention" ? 1 : 2));
        Assert.All(inputs, i => Assert.Equal((true, 2), ((bool)i!["isDesigned"]!, i["distributions"]!.AsArray().Count)));
        var allowed = design["analyses"]!.AsArray().Where(a => (bool)a!["isAllowed"]!).Select(a => (string)a!["name"]!);
        Assert.Equal(["sobol", "delta", "pawn", "regional", "scores", "prim", "cart", "robustness", "explain"], allowed);
    }

    [Fact]
    public async Task Failures_OfAnOutcomeThatIsNoNumber_AreListedAndTriedAgain()
    {
        await using var server = await RunningServer.StartAsync();
        await server.RunAsync(RunningServer.Scenario + "\noutcomes: {odd: 1 / (count(tier == kin) - 2)}\n");

        var failures = (await server.GetAsync("/api/experiments/1/failures")).AsArray();
        using var again = await server.Http.PostAsync("/api/experiments/1/resume?onlyFailed=true", null);
        await server.EndAsync(1);

        Assert.NotEmpty(failures);
        Assert.All(failures, f => Assert.Equal(("as planned", true), ((string)f!["policy"]! == "half the travel" ? "as planned" : (string)f["policy"]!, (bool)f["isStored"]!)));
        Assert.Contains("dipsim rerun 1 --future", (string?)failures[0]!["command"], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Accepted, again.StatusCode);
        Assert.Contains("divides by zero", await server.Http.GetStringAsync("/experiments/1/analysis"), StringComparison.Ordinal);
        using var refused = await server.PostAsync(RunningServer.Scenario, "?onlyFailed=true");
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Theory]
    [InlineData("en", "Which input matters?")]
    [InlineData("vi", "Đại lượng nào quan trọng?")]
    [InlineData("zh", "哪个输入重要？")]
    public async Task Page_FormsFindingAndDesign_AreThereInEveryLanguage(string language, string said)
    {
        await using var server = await RunningServer.StartAsync();
        await server.RunAsync(Saltelli);

        var asked = await server.Http.GetStringAsync($"/experiments/1/analysis?lang={language}&method=sobol&outcome=upgrades&policy=as%20planned&resamples=&boxes=");
        var refused = await server.Http.GetStringAsync($"/experiments/1/analysis?lang={language}&method=morris&outcome=upgrades");

        Assert.Contains(said, asked, StringComparison.Ordinal);
        Assert.Contains("<svg", asked, StringComparison.Ordinal);
        Assert.Contains("uniform(6, 18)", asked, StringComparison.Ordinal);
        Assert.Contains("Elementary effects need a Morris design", refused, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en", "What explains that Cobalt becomes friend or higher", "speaks against it")]
    [InlineData("vi", "Điều gì khiến", "cản trở")]
    [InlineData("zh", "或更高的原因", "不利")]
    public async Task Page_Explanation_IsReachedFromThePartnerInEveryLanguage(string language, params string[] said)
    {
        await using var server = await RunningServer.StartAsync();
        await server.RunAsync(Drawn.Replace("as planned: {}", "as planned: {levers: {priority: {CCC: 2}}}", StringComparison.Ordinal));

        var partner = await server.Http.GetStringAsync($"/experiments/1/partners/CCC?lang={language}");
        var link = WebUtility.HtmlDecode(partner.Split("href=\"").Select(part => part.Split('"')[0]).First(address => address.Contains("method=explain", StringComparison.Ordinal)));
        var page = await server.Http.GetStringAsync(link.Replace("#finding", $"&lang={language}", StringComparison.Ordinal));

        Assert.All(said, text => Assert.Contains(text, page, StringComparison.Ordinal));
        Assert.Contains("<option value=\"CCC\" selected>", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Page_OfAWorldThatIsGone_ExplainsNothingAndAnalysesTheRest()
    {
        await using var server = await RunningServer.StartAsync();
        await server.RunAsync(Drawn);
        await using var without = await server.RestartAsync(options => options with { WorldFolders = [] });

        var explained = await without.Http.GetStringAsync("/experiments/1/analysis?method=explain&partner=CCC");
        var analysed = await without.Http.GetStringAsync("/experiments/1/analysis?method=delta&outcome=upgrades");

        Assert.Contains("is not on this server", explained, StringComparison.Ordinal);
        Assert.DoesNotContain("explain-partner", explained, StringComparison.Ordinal);
        Assert.Contains("<svg", analysed, StringComparison.Ordinal);
    }

    private sealed class TemporaryStore : IDisposable
    {
        private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dipsim-analysis-");

        public TemporaryStore()
        {
            Store = Results.Sqlite.SqliteResultStore.Open(Path.Combine(_folder.FullName, "results.db"));
            var reading = Scenarios.ScenarioReader.Read(Write(), new Scenarios.ScenarioReadOptions { WorldFolders = [Repository.TestWorlds] });
            var plan = DiplomacySim.Experiments.Plans.ExperimentPlan.Of(reading.Scenario!);
            var id = new Engine.Runs.ExperimentRunner(Store, TimeProvider.System).Run(plan, new Engine.Runs.RunOptions(), CancellationToken.None).Id;
            Record = Store.Get(id);
        }

        public IResultStore Store { get; }

        public ExperimentRecord Record { get; }

        public void Dispose()
        {
            Store.Dispose();
            _folder.Delete(recursive: true);
        }

        private string Write()
        {
            var path = Path.Combine(_folder.FullName, "drawn.yaml");
            File.WriteAllText(path, Drawn);
            return path;
        }
    }
}
