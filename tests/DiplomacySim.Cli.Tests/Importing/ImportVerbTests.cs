namespace DiplomacySim.Cli.Tests.Importing;

public sealed class ImportVerbTests
{
    private const string World = "scenarios/worlds/viet-nam";

    [Theory]
    [InlineData("gdelt.csv", "2 visits and 1 signature")]
    [InlineData("icews.tab", "2 visits and 1 signature")]
    [InlineData("phoenix.txt", "1 visit and 0 signatures")]
    [InlineData("polecat.txt", "2 visits and 1 signature")]
    public void Import_OfEveryDataSet_WritesAScenarioThatRuns(string sample, string found)
    {
        var file = $"scenarios/imported-{sample}.yaml";

        var output = Tool.Done("import", "events", Sample(sample), "--world", World, "--out", file);

        Assert.Contains(found, output, StringComparison.Ordinal);
        Assert.Contains("Passed over", output, StringComparison.Ordinal);
        Assert.Contains("no problems", Tool.Done("validate", file), StringComparison.Ordinal);
        Tool.Done("run", file, "--futures", "20", "--store", Tool.NewStore());
    }

    [Fact]
    public void Import_OfFaultyRows_WritesNothingUnlessTold()
    {
        string[] words = ["import", "events", Sample("gdelt-faulty.csv"), "--world", World, "--out", "scenarios/faulty-rows.yaml"];

        var refused = Tool.Run(words);
        var written = Tool.Run([.. words, "--skip-faulty"]);

        Assert.Equal(2, refused.ExitCode);
        Assert.Contains("gdelt-faulty.csv:3  error  '20251332' is not a day", refused.Error, StringComparison.Ordinal);
        Assert.Contains("nothing was written: 3 errors above", refused.Error, StringComparison.Ordinal);
        Assert.Equal(0, written.ExitCode);
        Assert.Contains("no problems", Tool.Done("validate", "scenarios/faulty-rows.yaml"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--reports 1000", "no visit and no signature of Viet Nam was found")]
    [InlineData("--from 2025-13", "'2025-13' is not a month")]
    [InlineData("--mapping faulty.yaml", "--mapping: 'faulty.yaml' has")]
    [InlineData("--window 400", "is not a whole number from 0 to 365")]
    public void Import_OfWhatCannotBe_SaysWhy(string words, string reason)
    {
        var result = Tool.Run(["import", "events", Sample("gdelt.csv"), "--world", World, "--out", "scenarios/none.yaml", .. words.Split(' ')]);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains(reason, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Import_IntoAFolderThatCannotNameTheWorld_SaysWhere()
    {
        Workspace.Write("elsewhere/readme.txt", "");

        var result = Tool.Run("import", "events", Sample("gdelt.csv"), "--world", World, "--out", "elsewhere/events.yaml");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("lies outside its folder tree", result.Error, StringComparison.Ordinal);
    }

    private static string Sample(string name) => Path.Combine(Workspace.Repository, "tests", "DiplomacySim.Scenarios.Tests", "Importing", "Samples", name);
}
