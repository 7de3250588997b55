using System.Text.Json.Nodes;

namespace DiplomacySim.Cli.Tests.Analyses;

public sealed class AnalysisVerbTests
{
    private const string Saltelli = """
        title: Zenith by Saltelli
        world: tiny
        from: 2025-01
        to: 2026-12
        seed: 7
        uncertain: {leader effect: 'uniform(0, 3)', attention: 'uniform(6, 18)', jump cost: 'uniform(1, 3)'}
        experiment: {design: saltelli, second order: true, samples: 64, vary: [leader effect, attention, jump cost]}
        targets: {two kin: count(tier == kin) >= 2}
        """;

    private static readonly Lazy<string> s_plain = new(() => Stored("plain.yaml", "analysis-plain.db"));
    private static readonly Lazy<string> s_policies = new(() => Stored("policies.yaml", "analysis-policies.db"));
    private static readonly Lazy<string> s_saltelli = new(() => Written("saltelli.yaml", Saltelli));
    private static readonly Lazy<string> s_morris = new(() => Written("morris.yaml", Saltelli.Replace("saltelli, second order: true, samples: 64", "morris, samples: 20", StringComparison.Ordinal)));

    private static readonly Lazy<string> s_replicated = new(() =>
        Written("replicated.yaml", Saltelli.Replace("saltelli, second order: true, samples: 64", "latin hypercube, samples: 60, replications: 3, chance: own", StringComparison.Ordinal)));

    [Theory]
    [InlineData("delta", "delta")]
    [InlineData("pawn", "median")]
    [InlineData("scores", "score")]
    public void Sensitivity_OfDrawnFutures_RanksInputs(string method, string key)
    {
        var json = Json(s_plain, "sensitivity", "1", "--outcome", "kin", "--method", method);

        var inputs = json["inputs"]!.AsArray();
        Assert.Equal(method, (string?)json["analysis"]);
        Assert.Equal(["attention", "wave half-life"], inputs.Select(i => (string)i!["input"]!).Where(i => i[0] != '(').Order());
        Assert.All(inputs, i => Assert.True((double)i![key + "Low"]! <= (double)i[key + "High"]!));
        Assert.Contains("95% intervals", Tool.Done("sensitivity", "1", "--outcome", "kin", "--method", method, "--store", s_plain.Value), StringComparison.Ordinal);
    }

    [Fact]
    public void Sensitivity_OfCondition_ComparesBothSides()
    {
        var json = Json(s_plain, "sensitivity", "1", "--outcome", "two kin", "--method", "regional");

        Assert.Equal(600, (int)json["inside"]! + (int)json["outside"]!);
        Assert.All(json["inputs"]!.AsArray(), i => Assert.InRange((double)i!["adjustedPValue"]!, 0, 1));
    }

    [Fact]
    public void Sensitivity_OfSaltelliDesign_TakesSobol()
    {
        var json = Json(s_saltelli, "sensitivity", "1", "--outcome", "upgrades");

        Assert.Equal("sobol", (string?)json["analysis"]);
        Assert.Equal(64, (int)json["samples"]!);
        Assert.Equal(3, json["inputs"]!.AsArray().Count);
        Assert.Equal(3, json["pairs"]!.AsArray().Count);
        Assert.Equal("jump cost", (string?)json["inputs"]![2]!["input"]);
    }

    [Fact]
    public void Sensitivity_OfMorrisDesign_TakesElementaryEffects()
    {
        var json = Json(s_morris, "sensitivity", "1", "--outcome", "upgrades");

        Assert.Equal("morris", (string?)json["analysis"]);
        Assert.Equal(20, (int)json["trajectories"]!);
        Assert.Equal("jump cost", (string?)json["inputs"]![2]!["input"]);
    }

    [Fact]
    public void Sensitivity_OfReplications_SaysWhatChanceMakes()
    {
        var json = Json(s_replicated, "sensitivity", "1", "--outcome", "upgrades");

        Assert.Equal("LatinHypercube", (string?)json["design"]);
        Assert.Equal((60, 3), ((int)json["cases"]!, (int)json["replications"]!));
        Assert.InRange((double)json["chanceShare"]!, 0.01, 1);
    }

    [Theory]
    [InlineData("sobol", "need a Saltelli design")]
    [InlineData("morris", "need a Morris design")]
    public void Sensitivity_WithoutItsDesign_NamesIt(string method, string reason)
    {
        var result = Tool.Run("sensitivity", "1", "--outcome", "kin", "--method", method, "--store", s_plain.Value);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(reason, result.Error, StringComparison.Ordinal);
        Assert.Contains("experiment: {design:", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("delta", "Morris trajectories")]
    [InlineData("pawn", "Morris trajectories")]
    public void Sensitivity_OfTrajectories_RefusesDistributions(string method, string reason)
    {
        var result = Tool.Run("sensitivity", "1", "--outcome", "upgrades", "--method", method, "--store", s_morris.Value);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(reason, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Sensitivity_NothingUncertain_SaysSo()
    {
        var result = Tool.Run("sensitivity", "1", "--outcome", "kin", "--store", s_policies.Value);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("Nothing is uncertain", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Sensitivity_UnknownOutcome_SuggestsOne()
    {
        var result = Tool.Run("sensitivity", "1", "--outcome", "upgrade", "--store", s_plain.Value);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("did you mean 'upgrades'?", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Sensitivity_Csv_IsATableOfNumbers()
    {
        var lines = Tool.Done("sensitivity", "1", "--outcome", "kin", "--format", "csv", "--store", s_plain.Value).Split('\n');

        Assert.Equal("input,delta,deltaLow,deltaHigh,aboveDummy,first,firstLow,firstHigh", lines[0]);
        Assert.Equal(5, lines.Length);
    }

    [Fact]
    public void Sensitivity_Charts_AreDrawnIntoTheFolder()
    {
        var result = Tool.Run("sensitivity", "1", "--outcome", "kin", "--charts", "drawn", "--store", s_plain.Value);

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("delta-bars.svg", result.Error, StringComparison.Ordinal);
        Assert.StartsWith("<svg", File.ReadAllText(Path.Combine("drawn", "delta-bars.svg")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--input", "atention", "did you mean 'attention'?")]
    [InlineData("--resamples", "11", "Resamples")]
    public void Sensitivity_BadChoice_SaysWhatThereIs(string option, string value, string said)
    {
        var result = Tool.Run("sensitivity", "1", "--outcome", "kin", option, value, "--store", s_plain.Value);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(said, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Show_OfADesign_SaysThatItsSharesAreNoChances()
    {
        var text = Tool.Done("show", "1", "--store", s_saltelli.Value).ReplaceLineEndings(" ");

        Assert.Contains("The cases are those of a Saltelli design", text, StringComparison.Ordinal);
        Assert.Contains("are no chances", string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
        Assert.DoesNotContain("are no chances", Tool.Done("show", "1", "--store", s_plain.Value), StringComparison.Ordinal);
    }

    [Fact]
    public void Discover_OfTarget_ShowsBoxesAndTheWay()
    {
        var json = Json(s_plain, "discover", "1", "--outcome", "kin in top 20%");

        Assert.Equal("prim", (string?)json["analysis"]);
        Assert.NotEmpty(json["path"]!.AsArray());
        Assert.Equal(1, (double)json["path"]![0]!["coverage"]!);
        Assert.Contains("covers", Tool.Done("discover", "1", "--outcome", "kin in top 20%", "--box", "1", "--boxes", "2", "--store", s_plain.Value), StringComparison.Ordinal);
    }

    [Fact]
    public void Discover_ByTree_SharesOutAllCases()
    {
        var leaves = Json(s_plain, "discover", "1", "--outcome", "two kin", "--method", "cart")["leaves"]!.AsArray();

        Assert.Equal(1, leaves.Sum(l => (double)l!["mass"]!), 4);
    }

    [Theory]
    [InlineData("kin", "say which cases are of interest")]
    [InlineData("kin >= 99", "No row is of interest")]
    [InlineData("kin >= few", "is not a number")]
    public void Discover_OfNoCondition_SaysWhy(string condition, string reason)
    {
        var result = Tool.Run("discover", "1", "--outcome", condition, "--store", s_plain.Value);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(reason, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Discover_BoxBeyondTheWay_IsRefused()
    {
        var result = Tool.Run("discover", "1", "--outcome", "two kin", "--box", "9999", "--store", s_plain.Value);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("The way has boxes 0 to", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Robustness_OfPolicies_RanksByEveryMetric()
    {
        var json = Json(s_policies, "robustness", "1", "--outcome", "upgrades", "--threshold", "2");

        Assert.Equal(12, json["metrics"]!.AsArray().Count);
        Assert.Equal(36, json["scores"]!.AsArray().Count);
        Assert.Equal(500, (int)json["scenarios"]!);
        var text = Tool.Done("robustness", "1", "--outcome", "upgrades", "--low-is-good", "--store", s_policies.Value);
        Assert.Contains("low values wanted", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Starr", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Robustness_OfDrawnInputs_HasTheHorizonOfUncertainty()
    {
        var store = Written("horizon.yaml", Saltelli.Replace("saltelli, second order: true, samples: 64", "latin hypercube, samples: 60", StringComparison.Ordinal) + "\npolicies: {as planned: {}, promises kept: {levers: {execution: 0.9}}}");

        var scores = JsonNode.Parse(Tool.Done("robustness", "1", "--outcome", "upgrades", "--threshold", "2", "--format", "json", "--store", store))!["scores"]!.AsArray();

        var horizons = scores.Where(s => (string?)s!["metric"] == "uncertainty horizon").Select(s => (double)s!["value"]!).ToArray();
        Assert.Equal(2, horizons.Length);
        Assert.All(horizons, horizon => Assert.InRange(horizon, 0.001, 0.999));
    }

    [Fact]
    public void Robustness_OfOnePolicy_IsRefused()
    {
        var result = Tool.Run("robustness", "1", "--outcome", "kin", "--store", s_plain.Value);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("one policy only", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Explain_OfPlannedUpgrade_FindsTheLever()
    {
        var json = Json(s_plain, "explain", "1", "--partner", "DDD", "--futures", "300");

        Assert.Equal(300, (int)json["futures"]!);
        Assert.Equal(1, (double)json["share"]!);
        Assert.StartsWith("2025-06", (string?)json["counterfactuals"]![0]!["lever"], StringComparison.Ordinal);
        var text = Tool.Done("explain", "1", "--partner", "Cobalt", "--futures", "300", "--store", s_plain.Value);
        Assert.Contains("What explains that Cobalt becomes friend or higher", text, StringComparison.Ordinal);
        Assert.Contains("chance", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("AAA", null, null, "stands on the highest tier")]
    [InlineData("CCC", "contact", null, "stands on 'contact' at the start")]
    [InlineData("CCC", "freind", null, "did you mean 'friend'?")]
    [InlineData("CCC", null, "2031-01", "is not a month from")]
    [InlineData("CC", null, null, "is not a partner")]
    [InlineData("UUU", null, null, "stands outside the ladder")]
    public void Explain_OfWhatCannotBe_SaysWhy(string partner, string? tier, string? by, string reason)
    {
        string[] more = [.. tier is null ? [] : new[] { "--tier", tier }, .. by is null ? [] : new[] { "--by", by }];

        var result = Tool.Run(["explain", "1", "--partner", partner, .. more, "--store", s_plain.Value]);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(reason, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Charts_OfAnExplanation_AreDrawnIntoTheFolder()
    {
        var folder = Path.Combine(Workspace.Folder, "explained");

        Tool.Done("explain", "1", "--partner", "CCC", "--policy", "half the travel", "--futures", "300", "--store", s_policies.Value, "--charts", folder);

        Assert.Equal(["explain-levers.svg", "explain-parts.svg"], Directory.GetFiles(folder).Select(Path.GetFileName).Order());
    }

    [Fact]
    public void Texts_OfEveryAnalysis_FitEightyColumns()
    {
        string[][] commands =
        [
            ["sensitivity", "1", "--outcome", "kin", "--store", s_plain.Value],
            ["sensitivity", "1", "--outcome", "upgrades", "--store", s_saltelli.Value],
            ["sensitivity", "1", "--outcome", "upgrades", "--store", s_morris.Value],
            ["discover", "1", "--outcome", "two kin", "--store", s_plain.Value],
            ["robustness", "1", "--outcome", "upgrades", "--store", s_policies.Value],
            ["explain", "1", "--partner", "CCC", "--policy", "half the travel", "--futures", "200", "--store", s_policies.Value],
            ["compare", "1", "--store", s_policies.Value],
        ];

        Assert.All(commands, command => Assert.All(Tool.Done(command).Split('\n'), line => Assert.True(line.Length <= 80, line)));
    }

    private static JsonNode Json(Lazy<string> store, params string[] command) =>
        JsonNode.Parse(Tool.Done([.. command, "--format", "json", "--store", store.Value]))!;

    private static string Stored(string scenario, string store)
    {
        Tool.Done("run", scenario, "--store", store);
        return store;
    }

    private static string Written(string name, string text)
    {
        Workspace.Write(name, text);
        return Stored(name, name + ".db");
    }
}
