using System.Text.Json.Nodes;

namespace DiplomacySim.Cli.Tests;

public sealed class VerbTests
{
    [Fact]
    public void Show_AfterRun_IsTheSameReport()
    {
        var store = Tool.NewStore();

        Assert.Equal(Tool.Done("run", "plain.yaml", "--store", store), Tool.Done("show", "1", "--store", store));
    }

    [Fact]
    public void Foresight_AfterRun_ListsByNumberAndByScenario()
    {
        var store = Tool.NewStore();
        Tool.Done("run", "plain.yaml", "--store", store);

        var byNumber = Tool.Done("foresight", "1", "--store", store, "--format", "json");

        Assert.Equal(byNumber, Tool.Done("foresight", "plain.yaml", "--store", store, "--format", "json"));
        var watched = JsonNode.Parse(byNumber)!["watched"]!.AsArray();
        Assert.NotEmpty(watched);
        Assert.All(watched, partner => Assert.InRange(partner!["rises"]!.GetValue<double>(), 0, 1));
        Assert.Contains("Likely to move", Tool.Done("foresight", "1", "--months", "6", "--store", store), StringComparison.Ordinal);
    }

    [Fact]
    public void Foresight_Facts_MeasureHowSurprisingTheyAre()
    {
        const string Columns = "iso3,name,date,date_precision,tier,note,occasion,source,confidence,change\n";
        var store = Tool.NewStore();
        Tool.Done("run", "plain.yaml", "--store", store);
        File.WriteAllText("seen.csv", Columns + "DDD,Dune,2025-06-04,day,contact,,,news,high,\n");
        File.WriteAllText("early.csv", Columns + "DDD,Dune,2024-06-04,day,contact,,,news,high,\n");
        File.WriteAllText("bad.csv", Columns + "XXX,Nobody,2025-06-04,day,contact,,,news,high,\n");

        var seen = Tool.Done("foresight", "1", "--facts", "seen.csv", "--through", "2025-12", "--store", store);

        Assert.Contains("Surprise of what stood at the end of Dec 2025", seen, StringComparison.Ordinal);
        Assert.Contains("these facts tell of another past", Tool.Run("foresight", "1", "--facts", "early.csv", "--store", store).Error, StringComparison.Ordinal);
        Assert.Contains("'XXX'", Tool.Run("foresight", "1", "--facts", "bad.csv", "--store", store).Error, StringComparison.Ordinal);
        Assert.Contains("no month", Tool.Run("foresight", "1", "--facts", "seen.csv", "--through", "soon", "--store", store).Error, StringComparison.Ordinal);
        Assert.Contains("give them with --facts", Tool.Run("foresight", "1", "--through", "2025-12", "--store", store).Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_EqualInputs_ComputesNothingTwice()
    {
        var store = Tool.NewStore();
        var first = Tool.Run("run", "plain.yaml", "--store", store);

        var second = Tool.Run("run", "plain.yaml", "--store", store);

        Assert.Equal(first.Output, second.Output);
        Assert.Contains("nothing was computed", second.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Run_Fresh_IsAnotherExperimentWithTheSameHash()
    {
        var store = Tool.NewStore();
        Tool.Done("run", "plain.yaml", "--store", store);

        Tool.Done("run", "plain.yaml", "--fresh", "--store", store);

        Assert.Equal(Hash(store, 1), Hash(store, 2));
    }

    [Fact]
    public void Run_MoreFutures_ExtendsTheExperiment()
    {
        var (extended, whole) = (Tool.NewStore(), Tool.NewStore());
        Tool.Done("run", "plain.yaml", "--futures", "100", "--store", extended);

        Tool.Done("run", "plain.yaml", "--futures", "300", "--store", extended);

        Tool.Done("run", "plain.yaml", "--futures", "300", "--workers", "1", "--shard-lanes", "64", "--store", whole);
        Assert.Equal(Hash(whole, 1), Hash(extended, 1));
    }

    [Fact]
    public void Run_Number_ExtendsTheStoredExperiment()
    {
        var store = Tool.NewStore();
        Tool.Done("run", "plain.yaml", "--futures", "100", "--store", store);

        Tool.Done("run", "1", "--futures", "250", "--store", store);

        Assert.Equal(250, (int)Show(store, 1)["futures"]!);
    }

    [Fact]
    public void Run_OtherSeed_IsAnotherExperiment()
    {
        var store = Tool.NewStore();
        Tool.Done("run", "plain.yaml", "--futures", "100", "--store", store);

        Tool.Done("run", "plain.yaml", "--futures", "100", "--seed", "8", "--store", store);

        Assert.NotEqual(Hash(store, 1), Hash(store, 2));
        Assert.Equal("8", (string?)Show(store, 2)["seed"]);
    }

    [Fact]
    public void Run_Until_StopsWhenTargetsAreSure()
    {
        var store = Tool.NewStore();

        var result = Tool.Run("run", "plain.yaml", "--until", "3pp", "--store", store);

        Assert.Equal(ExitCode.Done, result.ExitCode);
        Assert.Contains("are below +-3 points", result.Error, StringComparison.Ordinal);
        Assert.All(Show(store, 1)["targets"]!.AsArray(), t => Assert.True(((double)t!["high"]! - (double)t["low"]!) / 2 < 0.03));
    }

    [Fact]
    public void Run_Quiet_PrintsTheAnswerAlone()
    {
        var store = Tool.NewStore();

        var result = Tool.Run("run", "plain.yaml", "--quiet", "--store", store);

        Assert.Equal((string?)Show(store, 1)["answer"] + "\n", result.Output);
        Assert.Empty(result.Error);
    }

    [Fact]
    public void Show_FileChangedSince_UsesTheStoredScenario()
    {
        var store = Tool.NewStore();
        var file = Workspace.Write("changing.yaml", File.ReadAllText(Path.Combine(Workspace.Folder, "plain.yaml")));
        var report = Tool.Done("run", file, "--store", store);
        Workspace.Write("changing.yaml", File.ReadAllText(Path.Combine(Workspace.Folder, "policies.yaml")));

        var result = Tool.Run("show", "1", "--store", store);

        Assert.Equal(report, result.Output);
        Assert.Contains("changing.yaml has changed since", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Show_WorldChangedSince_SaysWhatHelps()
    {
        var store = Tool.NewStore();
        var file = Workspace.Write("elsewhere/plain.yaml", File.ReadAllText(Path.Combine(Workspace.Folder, "plain.yaml")));
        foreach (var part in Directory.EnumerateFiles(Path.Combine(Workspace.Folder, "tiny")))
        {
            Workspace.Write(Path.Combine("elsewhere", "tiny", Path.GetFileName(part)), File.ReadAllText(part));
        }

        Tool.Done("run", file, "--store", store);
        var world = Path.Combine(Workspace.Folder, "elsewhere", "tiny", "world.yaml");
        File.WriteAllText(world, File.ReadAllText(world).Replace("jump cost: {default: 1.92", "jump cost: {default: 1.5", StringComparison.Ordinal));

        var result = Tool.Run("show", "1", "--store", store);

        Assert.Equal(ExitCode.BadInput, result.ExitCode);
        Assert.Contains("the world 'tiny' has changed since it was run. Restore the world's files", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Verify_StoredFutures_AreTheSame()
    {
        var store = Tool.NewStore();
        Tool.Done("run", "policies.yaml", "--store", store);

        Assert.StartsWith("30 futures computed again: every number is the same, bit by bit.", Tool.Done("verify", "1", "--sample", "10", "--store", store), StringComparison.Ordinal);
    }

    [Fact]
    public void Delete_Experiment_IsGone()
    {
        var store = Tool.NewStore();
        Tool.Done("run", "plain.yaml", "--futures", "10", "--store", store);

        Assert.Equal(ExitCode.BadInput, Tool.Run("delete", "1", "--store", store).ExitCode);
        Assert.Contains("Nothing was deleted", Tool.Answering("no", "delete", "1", "--store", store).Error, StringComparison.Ordinal);
        Assert.Equal("Deleted experiment 1.\n", Tool.Answering("yes", "delete", "1", "--store", store).Output);
        Assert.StartsWith("There are no experiments", Tool.Done("list", "--store", store), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("results", "policy,future,contact or above,")]
    [InlineData("tiers", "policy,month,partner,rung,tier,count")]
    [InlineData("events", "policy,future,month,partner,kind,detail")]
    [InlineData("failures", "policy,first_future,count,reason,command")]
    public void Export_EachTable_BeginsWithItsColumns(string table, string header)
    {
        var store = Tool.NewStore();
        Tool.Done("run", "plain.yaml", "--futures", "20", "--store", store);

        Assert.StartsWith(header, Tool.Done("export", "1", "--table", table, "--store", store), StringComparison.Ordinal);
    }

    [Fact]
    public void Export_ToAFile_IsWhatTheScreenShows()
    {
        var store = Tool.NewStore();
        Tool.Done("run", "plain.yaml", "--futures", "20", "--store", store);

        Tool.Done("export", "1", "--format", "json", "--out", "export.json", "--store", store);

        var text = File.ReadAllText(Path.Combine(Workspace.Folder, "export.json"));
        Assert.Equal(Tool.Done("export", "1", "--format", "json", "--store", store), text);
        Assert.Equal(20, JsonNode.Parse(text)!["results"]!["rows"]!.AsArray().Count);
        Assert.False(File.Exists(Path.Combine(Workspace.Folder, "export.json.part")));
    }

    [Fact]
    public void Export_ToAFolderThatIsNotThere_SaysWhatHelps()
    {
        var store = Tool.NewStore();
        Tool.Done("run", "plain.yaml", "--futures", "20", "--store", store);

        var result = Tool.Run("export", "1", "--out", "nowhere/results.csv", "--store", store);

        Assert.Equal(ExitCode.BadInput, result.ExitCode);
        Assert.Contains("to write 'results.csv' into; make it first", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Compare_TwoExperiments_PairsEqualPolicies()
    {
        var store = Tool.NewStore();
        Tool.Done("run", "policies.yaml", "--store", store);
        var file = Workspace.Write("more-visits.yaml", File.ReadAllText(Path.Combine(Workspace.Folder, "policies.yaml")).Replace("targets:", "levers: {attention: 24}\ntargets:", StringComparison.Ordinal));
        Tool.Done("run", file, "--store", store);

        var json = JsonNode.Parse(Tool.Done("compare", "1", "2", "--policy", "as planned", "--format", "json", "--store", store))!;

        var visits = json["comparisons"]![0]!["differences"]!.AsArray().Single(d => (string?)d!["name"] == "visits")!;
        Assert.Equal(2, (int)json["comparisons"]![0]!["other"]!["experiment"]!);
        Assert.True((double)visits["low"]! > 10);
    }

    [Theory]
    [InlineData("nope", "experiment 1 has no policy 'nope'. It has 'as planned'")]
    [InlineData("half the travl", "did you mean 'half the travel'?")]
    [InlineData("as planned", "'as planned' is the policy that others are compared with")]
    public void Compare_BadPolicy_SaysWhichThereAre(string policy, string message)
    {
        var store = Tool.NewStore();
        Tool.Done("run", "policies.yaml", "--futures", "10", "--store", store);

        var result = Tool.Run("compare", "1", "--policy", policy, "--store", store);

        Assert.Equal(ExitCode.BadInput, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Compare_OtherSeed_IsRefused()
    {
        var store = Tool.NewStore();
        Tool.Done("run", "policies.yaml", "--futures", "10", "--store", store);
        Tool.Done("run", "policies.yaml", "--futures", "10", "--seed", "8", "--store", store);

        var result = Tool.Run("compare", "1", "2", "--store", store);

        Assert.Equal(ExitCode.BadInput, result.ExitCode);
        Assert.Contains("Only runs with the same seed and months share their draws", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Rerun_Upgrades_PartsAddUpToTheReadiness()
    {
        var store = Tool.NewStore();
        Tool.Done("run", "plain.yaml", "--futures", "10", "--store", store);

        var json = JsonNode.Parse(Tool.Done("rerun", "1", "--future", "4", "--format", "json", "--store", store))!;

        var upgrades = json["events"]!.AsArray().Where(e => (string?)e!["kind"] == "upgrade").ToArray();
        Assert.NotEmpty(upgrades);
        Assert.All(upgrades, u => Assert.Equal((double)u!["readiness"]!, u["parts"]!.AsObject().Sum(p => (double)p.Value!), 4));
        Assert.All(upgrades, u => Assert.True((bool)u!["planned"]! || (double)u["readiness"]! >= (double)u["threshold"]!));
    }

    [Fact]
    public void Bench_TinyWorld_CountsFutures()
    {
        var json = JsonNode.Parse(Tool.Done("bench", "--world", "tiny", "--rounds", "1", "--format", "json"))!;

        Assert.Equal(1000, (int)json["futures"]!);
        Assert.Equal(5, (int)json["partners"]!);
        Assert.True((long)json["upgrades"]! > 0);
    }

    [Fact]
    public void Bench_Modules_ComparesEachWithTheCore()
    {
        var json = JsonNode.Parse(Tool.Done("bench", "--modules", "--world", "scenarios/worlds/viet-nam", "--rounds", "1", "--shard-lanes", "16", "--format", "json"))!;

        var settings = json["settings"]!.AsArray();
        Assert.Equal(["core", .. DiplomacySim.Model.Modules.ModuleTable.All.Select(module => module.Name), "all modules"], settings.Select(s => (string)s!["on"]!));
        Assert.All(settings, s => Assert.True((double)s!["processorSeconds"]! > 0 && (double)s["speed"]! > 0));
        Assert.Equal(1, (double)settings[0]!["speed"]!);
    }

    [Fact]
    public void Schema_OfAWorld_ListsItsPartners() => Assert.Contains("\"AAA\"", Tool.Done("schema", "--world", "tiny"), StringComparison.Ordinal);

    [Fact]
    public void Validate_Json_NamesPlaces()
    {
        var result = Tool.Run("validate", "faulty.yaml", "--format", "json");

        var problem = JsonNode.Parse(result.Output)!["files"]![0]!["problems"]!.AsArray().Single(p => (string?)p!["where"] == "levers.atention")!;
        Assert.Equal((8, 3, "attention"), ((int)problem["line"]!, (int)problem["column"]!, (string?)problem["suggestion"]));
    }

    private static JsonNode Show(string store, int id) => JsonNode.Parse(Tool.Done("show", id.ToString(System.Globalization.CultureInfo.InvariantCulture), "--format", "json", "--store", store))!;

    private static string? Hash(string store, int id) => (string?)Show(store, id)["resultHash"];
}
