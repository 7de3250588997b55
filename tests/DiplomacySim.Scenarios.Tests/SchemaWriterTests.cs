using System.Text.Json;
using DiplomacySim.Scenarios.Files;
using DiplomacySim.Scenarios.Worlds;

namespace DiplomacySim.Scenarios.Tests;

public sealed class SchemaWriterTests
{
    [Fact]
    public void Write_WithoutAWorld_IsTheApprovedSchema()
    {
        Approved.Equal(Path.Combine(TestFolders.Project, "scenario.schema.json"), Schema(null));
    }

    [Fact]
    public void Write_WithAWorld_ListsItsWords()
    {
        using var schema = JsonDocument.Parse(Schema(Tiny()));

        var visit = schema.RootElement.GetProperty("properties").GetProperty("events").GetProperty("anyOf")[0]
            .GetProperty("items").GetProperty("anyOf")[0].GetProperty("properties");
        Assert.Equal(
            ["AAA", "BBB", "CCC", "DDD", "EEE", "FFF", "GGG", "HHH", "UUU", "Amber"],
            visit.GetProperty("visit").GetProperty("enum").EnumerateArray().Select(word => word.GetString()!).Take(10));
        Assert.Equal(["queen", "chancellor"], visit.GetProperty("outbound").GetProperty("enum").EnumerateArray().Select(word => word.GetString()!));
        Assert.Contains("\"threshold of kin\"", Schema(Tiny()), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_EveryKeyOfTheReader_IsInTheSchema()
    {
        using var schema = JsonDocument.Parse(Schema(null));

        var known = Properties(schema.RootElement).ToHashSet(StringComparer.Ordinal);
        var keys = new[] { ScenarioKeys.FileKeys, ScenarioKeys.LeverKeys, ScenarioKeys.PolicyKeys, RuleKeys.Rule, RuleKeys.Actions, ShockKeys.Shock, ShockKeys.Effects, BranchKeys.Branch }
            .Concat(EventWords.Kinds.Select(ScenarioKeys.Event))
            .SelectMany(table => table.Names);
        Assert.All(keys, key => Assert.Contains(key, known));
    }

    [Fact]
    public void Write_TwoWorlds_DoesNotMixTheirWords()
    {
        Schema(Tiny());

        Assert.DoesNotContain("AAA", Schema(null), StringComparison.Ordinal);
    }

    private static IEnumerable<string> Properties(JsonElement element)
    {
        foreach (var child in Children(element))
        {
            if (child.Name == "properties")
            {
                foreach (var property in child.Value.EnumerateObject())
                {
                    yield return property.Name;
                }
            }

            foreach (var name in Properties(child.Value))
            {
                yield return name;
            }
        }
    }

    private static IEnumerable<(string Name, JsonElement Value)> Children(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Select(property => (property.Name, property.Value)),
        JsonValueKind.Array => element.EnumerateArray().Select(item => ("", item)),
        _ => [],
    };

    private static LoadedWorld Tiny() => WorldLoader.Load(Path.Combine(TestFolders.Worlds, "tiny")).World!;

    private static string Schema(LoadedWorld? world)
    {
        using var writer = new StringWriter();
        SchemaWriter.Write(writer, world);
        return writer.ToString();
    }
}
