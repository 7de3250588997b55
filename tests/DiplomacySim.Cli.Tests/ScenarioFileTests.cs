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
        var json = JsonNode.Parse(Tool.Done(["run", file, .. Size(file), "--format", "json", "--store", Tool.NewStore()]))!;

        Assert.NotEqual("", (string?)json["question"]);
        Assert.StartsWith("Probably ", (string?)json["answer"], StringComparison.Ordinal);
        Assert.True(IsDesigned(file) || (int)json["futures"]! == 40);
        Assert.NotEmpty(json["targets"]!.AsArray());
        Assert.Empty(json["failures"]!.AsArray());
        Assert.Contains(json["partners"]!.AsArray(), p => (double)p!["rises"]! > 0 && p["reason"] is not null && p["medianMonth"] is not null);
        Assert.InRange(json["notes"]!.AsArray().Count, 2, 3);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Run_ScenarioOfTheRepository_FitsEightyColumns(string file)
    {
        var report = Tool.Done(["run", file, .. Size(file), "--store", Tool.NewStore()]);

        // An address cannot be broken, so it may be longer.
        Assert.All(report.Split('\n'), line => Assert.True(line.Length <= 80 || !line.Contains(' '), line));
    }

    /// <summary>Few futures: a design is played once a case.</summary>
    private static string[] Size(string file) => IsDesigned(file) ? ["--replications", "1"] : ["--futures", "40"];

    private static bool IsDesigned(string file) =>
        File.ReadAllText(Path.Combine(Workspace.Repository, file)).Contains("\nexperiment:", StringComparison.Ordinal);
}
