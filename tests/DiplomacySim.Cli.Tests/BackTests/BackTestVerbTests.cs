using System.Text.Json.Nodes;

namespace DiplomacySim.Cli.Tests.BackTests;

public sealed class BackTestVerbTests
{
    [Fact]
    public void BackTest_SmallWorld_ShowsItsTables()
    {
        var output = Tool.Done("backtest", "--world", "tiny", "--origins", "2021..2022", "--futures", "100");

        Assert.Contains("the ends of 2021 to 2022", output, StringComparison.Ordinal);
        foreach (var heading in (string[])["Scores one year ahead", "Scores 3 years ahead", "The model less each baseline", "One year ahead, year by year", "From each origin to the end of 2024", "Read this with it"])
        {
            Assert.Contains($"\n{heading}\n", output, StringComparison.Ordinal);
        }

        Assert.All(output.Split('\n'), line => Assert.True(line.Length <= 80, line));
    }

    [Fact]
    public void BackTest_OtherWorkers_WritesTheSameFiles()
    {
        Tool.Done("backtest", "--world", "tiny", "--origins", "2022", "--futures", "100", "--workers", "1", "--out", "backtest-1");

        Tool.Done("backtest", "--world", "tiny", "--origins", "2022", "--futures", "100", "--workers", "2", "--out", "backtest-2");

        foreach (var name in (string[])["backtest.md", "backtest.json", "forecasts.csv", "years.csv", "counts.csv", "reliability.csv", "steps.svg", "reliability.svg"])
        {
            Assert.Equal(File.ReadAllText(Path.Combine("backtest-1", name)), File.ReadAllText(Path.Combine("backtest-2", name)));
        }

        Assert.StartsWith("<svg", File.ReadAllText(Path.Combine("backtest-1", "steps.svg")).TrimStart(), StringComparison.Ordinal);

        // Two targets of seven countries by six forecasters, and the titles.
        Assert.Equal(1 + (2 * 7 * 6), File.ReadLines(Path.Combine("backtest-1", "forecasts.csv")).Count());
    }

    [Fact]
    public void BackTest_Json_HoldsTheScores()
    {
        var json = JsonNode.Parse(Tool.Done("backtest", "--world", "tiny", "--origins", "2023", "--futures", "50", "--format", "json"))!;

        Assert.Equal("tiny", (string)json["world"]!);
        Assert.Equal(["model", "persistence", "constant hazard", "recent hazard", "logit", "strong logit"], json["scores"]!.AsArray().Select(score => (string)score!["forecaster"]!));
    }

    [Fact]
    public void BackTest_Markdown_IsAPage()
    {
        var page = Tool.Done("backtest", "--world", "tiny", "--origins", "2023", "--futures", "50", "--format", "markdown");

        Assert.StartsWith("# Back-test\n", page, StringComparison.Ordinal);
        Assert.Contains("\n| --- | ---: |", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1.5")]
    [InlineData("half")]
    public void BackTest_ImpossibleRecovery_SaysWhatIsAllowed(string share)
    {
        var result = Tool.Run("backtest", "--world", "tiny", "--attention-recovery", share);

        Assert.Equal(ExitCode.BadInput, result.ExitCode);
        Assert.Contains($"'{share}' is not a share from 0 to 1", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2030", "they may go from 2010 to 2023")]
    [InlineData("2015..2012", "the first not after the last")]
    [InlineData("soon", "--origins: 'soon' is not a range of years such as 2010..2024")]
    public void BackTest_ImpossibleOrigins_SaysWhatIsAllowed(string origins, string expected)
    {
        var result = Tool.Run("backtest", "--world", "tiny", "--origins", origins, "--futures", "10");

        Assert.Equal(ExitCode.BadInput, result.ExitCode);
        Assert.Contains(expected, result.Error, StringComparison.Ordinal);
    }
}
