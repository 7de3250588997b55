using System.Text.Json.Nodes;

namespace DiplomacySim.Cli.Tests;

/// <summary>What programs read: keys, their order, and the page that describes them.</summary>
public sealed class JsonOutputTests
{
    private static readonly string[] _keys =
    [
        "experiment", "state", "scenario", "title", "question", "answer", "world", "from", "to", "seed", "engine", "modelVersion", "futures",
        "seconds", "futuresPerSecond", "resultHash", "policies", "tiers", "targets", "tierCounts", "tierCountsOrAbove", "upgrades", "partners",
        "outcomes", "facts", "uncertainties", "comparisons", "notes", "failures",
    ];

    [Fact]
    public void Run_Json_HasTheKeysInTheirOrder()
    {
        var json = Run("plain.yaml");

        Assert.Equal(_keys, json.Select(p => p.Key));
    }

    [Theory]
    [InlineData("targets", "policy name share low high count")]
    [InlineData("tierCounts", "policy month tier mean p05 p25 p50 p75 p95")]
    [InlineData("tierCountsOrAbove", "policy month tier mean p05 p25 p50 p75 p95")]
    [InlineData("upgrades", "policy year mean p05 p25 p50 p75 p95")]
    [InlineData("partners", "policy iso3 name tierNow rises low high probabilityByTierAtEnd medianMonth firstQuarterMonth lastQuarterMonth reason reasonKind")]
    [InlineData("outcomes", "policy name unit kind count mean low high deviation p05 p50 p95")]
    [InlineData("uncertainties", "policy name unit size withinNoise groups")]
    public void Run_JsonTable_HasTheKeysInTheirOrder(string table, string keys)
    {
        var rows = Run("plain.yaml")[table]!.AsArray();

        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal(keys.Split(' '), row!.AsObject().Select(p => p.Key)));
    }

    [Fact]
    public void Run_JsonComparisons_HoldEveryPolicyAgainstTheFirst()
    {
        var json = Run("policies.yaml");

        var comparisons = json["comparisons"]!.AsArray();
        Assert.Equal(["half the travel", "harbours first"], comparisons.Select(c => (string?)c!["other"]!["policy"]));
        Assert.Equal(
            ["name", "unit", "kind", "count", "reference", "referenceBand", "other", "otherBand", "difference", "low", "high", "pValue", "adjustedPValue", "varianceReduction", "largestReduction", "changed"],
            comparisons[0]!["differences"]![0]!.AsObject().Select(p => p.Key));
    }

    [Fact]
    public void Run_JsonProbabilities_AddUpToOne()
    {
        var partners = Run("plain.yaml")["partners"]!.AsArray();

        Assert.All(partners, p => Assert.Equal(1, p!["probabilityByTierAtEnd"]!.AsObject().Sum(t => (double)t.Value!), 4));
    }

    [Fact]
    public void JsonPage_EveryKey_IsDescribed()
    {
        var page = File.ReadAllText(Path.Combine(Workspace.Repository, "docs", "json-output.md"));
        var keys = new SortedSet<string>(StringComparer.Ordinal);
        Collect(Run("plain.yaml"), keys);
        Collect(Run("policies.yaml"), keys);

        Assert.All(keys, key => Assert.Contains($"`{key}`", page, StringComparison.Ordinal));
    }

    private static JsonObject Run(string scenario) =>
        JsonNode.Parse(Tool.Done("run", scenario, "--futures", "100", "--format", "json", "--store", Tool.NewStore()))!.AsObject();

    // The keys of probabilityByTierAtEnd are the world's tiers.
    private static void Collect(JsonNode? node, SortedSet<string> keys)
    {
        switch (node)
        {
            case JsonObject item:
                foreach (var (key, value) in item)
                {
                    keys.Add(key);
                    Collect(key == "probabilityByTierAtEnd" ? null : value, keys);
                }

                break;
            case JsonArray list:
                foreach (var value in list)
                {
                    Collect(value, keys);
                }

                break;
        }
    }
}
