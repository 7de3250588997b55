using System.Text.Json.Nodes;

namespace DiplomacySim.Cli.Tests.BackTests;

public sealed class ForecastVerbTests
{
    private const string Titles = "iso3,date,tier,source\n";

    // Frozen by the clock of these tests: on 29 January 2026, a year after the small world's record ends.
    private static readonly Lazy<string> _frozen = new(() => Freeze("frozen.json"));

    [Fact]
    public void Freeze_SmallWorld_ShowsEveryWaveAndTheHash()
    {
        var output = Tool.Done("forecast", "freeze", "--world", "tiny", "--to", "2027-12", "--futures", "100", "--out", "frozen-shown.json");

        var hash = (string)JsonNode.Parse(File.ReadAllText("frozen-shown.json"))!["sha256"]!;
        Assert.Contains($"SHA-256 of its content:\n{hash}\n", output, StringComparison.Ordinal);
        Assert.Contains("frozen on 2026-01-29", output, StringComparison.Ordinal);
        Assert.All(output.Split('\n'), line => Assert.True(line.Length <= 80, line));
        Assert.All((string[])["fades in 36 months", "stays", "fades in 60 months", "fades in 18 months", "is over"], wave => Assert.Contains($"\n  {wave} ", output, StringComparison.Ordinal));
    }

    [Fact]
    public void Freeze_SameDayAndSeed_IsTheSameFile() => Assert.Equal(File.ReadAllBytes(_frozen.Value), File.ReadAllBytes(Freeze("frozen-again.json")));

    [Fact]
    public void Freeze_FileIsThere_IsNotWrittenOver()
    {
        var result = Tool.Run("forecast", "freeze", "--world", "tiny", "--futures", "10", "--out", _frozen.Value);

        Assert.Equal(ExitCode.BadInput, result.ExitCode);
        Assert.Contains("what is frozen is not written over", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--to", "2030-06", "is not the end of a year")]
    [InlineData("--to", "2020", "give a year from 2025 to 2044")]
    [InlineData("--date", "2024-01-01", "lies before the end of the recorded past")]
    [InlineData("--date", "29.1.2026", "write it as 2026-11-22")]
    public void Freeze_BadOption_SaysWhatIsAllowed(string option, string value, string expected)
    {
        var result = Tool.Run("forecast", "freeze", "--world", "tiny", "--futures", "10", "--out", "not-written.json", option, value);

        Assert.Equal(ExitCode.BadInput, result.ExitCode);
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
        Assert.False(File.Exists("not-written.json"));
    }

    [Fact]
    public void Score_YearsOver_AreScored()
    {
        var facts = Workspace.Write("facts-good.csv", Titles + "AAA,2024-04-01,kin,a\nBBB,2026-05-04,kin,b\n");

        var output = Tool.Done("forecast", "score", _frozen.Value, "--facts", facts, "--date", "2027-03-01");

        Assert.Contains("Scored to the end of 2026.", output, StringComparison.Ordinal);
        Assert.Contains("\nScores at the end of 2025\n", output, StringComparison.Ordinal);
        Assert.Contains("\nScores at the end of 2026\n", output, StringComparison.Ordinal);
        Assert.Contains("Basalt", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Score_Json_HoldsTheScores()
    {
        var facts = Workspace.Write("facts-json.csv", Titles);

        var json = JsonNode.Parse(Tool.Done("forecast", "score", _frozen.Value, "--facts", facts, "--through", "2025", "--format", "json"))!;

        Assert.Equal(2025, (int)json["through"]!);
        Assert.Equal(10, json["scores"]!.AsArray().Count);
    }

    [Fact]
    public void Score_NothingOver_SaysSo() => Assert.Contains(
        "Nothing has come to pass yet",
        Tool.Done("forecast", "score", Freeze("frozen-early.json", "--date", "2025-01-02"), "--facts", Workspace.Write("facts-none.csv", Titles), "--date", "2025-06-01"),
        StringComparison.Ordinal);

    [Theory]
    [InlineData("BBB,2025-05-04,kin,b\n", "lies before the forecast was frozen on 2026-01-29")]
    [InlineData("BBB,2028-05-04,kin,b\n", "lies in the future")]
    [InlineData("AAA,2024-05-04,friend,b\n", "these facts tell of another past")]
    [InlineData("BBC,2026-05-04,kin,b\n", "is not the code of a partner in the forecast")]
    [InlineData("BBB,2026-05-04,king,b\n", "did you mean 'kin'?")]
    public void Score_BadRow_IsRefusedWithItsPlace(string row, string expected)
    {
        var facts = Workspace.Write($"facts-bad-{expected.Length}.csv", Titles + row);

        var result = Tool.Run("forecast", "score", _frozen.Value, "--facts", facts, "--date", "2027-03-01");

        Assert.Equal(ExitCode.BadInput, result.ExitCode);
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
        Assert.Contains(":2:", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Score_KnownRowOfACountryLeftOut_IsLetPass()
    {
        var facts = Workspace.Write("facts-known.csv", Titles + "BBB,2025-05-04,kin,b\n");

        var output = Tool.Done("forecast", "score", _frozen.Value, "--facts", facts, "--without", "BBB");

        Assert.Contains("without Basalt", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Score_ChangedFile_IsRefused()
    {
        File.WriteAllText("frozen-changed.json", File.ReadAllText(_frozen.Value).Replace("\"futures\": 100", "\"futures\": 999", StringComparison.Ordinal));

        var result = Tool.Run("forecast", "score", "frozen-changed.json", "--facts", Workspace.Write("facts-changed.csv", Titles));

        Assert.Equal(ExitCode.BadInput, result.ExitCode);
        Assert.Contains("is not the forecast that was frozen", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--through", "2026", "2026 is not over yet; today is 2026-01-29")]
    [InlineData("--without", "BBC", "is no country of the forecast")]
    public void Score_BadOption_SaysWhatIsAllowed(string option, string value, string expected)
    {
        var result = Tool.Run("forecast", "score", _frozen.Value, "--facts", Workspace.Write("facts-option.csv", Titles), option, value);

        Assert.Equal(ExitCode.BadInput, result.ExitCode);
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
    }

    private static string Freeze(string name, params string[] options)
    {
        _ = Workspace.Folder;
        Tool.Done(["forecast", "freeze", "--world", "tiny", "--to", "2027-12", "--futures", "100", "--out", name, .. options]);
        return name;
    }
}
