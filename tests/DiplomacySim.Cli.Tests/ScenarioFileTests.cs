using System.Text.Json.Nodes;

namespace DiplomacySim.Cli.Tests;

/// <summary>Every scenario of the repository runs and answers its question.</summary>
public sealed class ScenarioFileTests
{
    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Path.Combine(Workspace.Repository, "scenarios"), "*.yaml", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Workspace.Repository, file).Replace('\\', '/'))
        .Where(file => !file.EndsWith("/world.yaml", StringComparison.Ordinal))
        .Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Run_ScenarioOfTheRepository_AnswersItsQuestion(string file)
    {
        var json = JsonNode.Parse(Tool.Done("run", file, "--futures", "40", "--format", "json", "--store", Tool.NewStore()))!;

        Assert.NotEqual("", (string?)json["question"]);
        Assert.StartsWith("Probably ", (string?)json["answer"], StringComparison.Ordinal);
        Assert.Equal(40, (int)json["futures"]!);
        Assert.NotEmpty(json["targets"]!.AsArray());
        Assert.Empty(json["failures"]!.AsArray());
        Assert.Contains(json["partners"]!.AsArray(), p => (double)p!["rises"]! > 0 && p["reason"] is not null && p["medianMonth"] is not null);
        Assert.Equal(2, json["notes"]!.AsArray().Count);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Run_ScenarioOfTheRepository_FitsEightyColumns(string file)
    {
        var report = Tool.Done("run", file, "--futures", "40", "--store", Tool.NewStore());

        // An address cannot be broken, so it may be longer.
        Assert.All(report.Split('\n'), line => Assert.True(line.Length <= 80 || !line.Contains(' '), line));
    }
}
