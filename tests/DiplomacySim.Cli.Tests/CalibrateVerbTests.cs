using System.Text.Json.Nodes;

namespace DiplomacySim.Cli.Tests;

public sealed class CalibrateVerbTests
{
    [Fact]
    public void Calibrate_OutFolder_HoldsReportAndPosterior()
    {
        var page = Tool.Done("calibrate", "--world", "tiny", "--points", "2", "--out", "calibrated/tiny");

        Assert.Contains("leader effect", page, StringComparison.Ordinal);
        Assert.Contains("identified", page, StringComparison.Ordinal);
        Assert.StartsWith("# Calibration of tiny\n", File.ReadAllText("calibrated/tiny/report.md"), StringComparison.Ordinal);
        Assert.Contains("\nposterior:\n  facts: ", File.ReadAllText("calibrated/tiny/posterior.yaml"), StringComparison.Ordinal);
        var json = JsonNode.Parse(File.ReadAllText("calibrated/tiny/report.json"))!;
        Assert.Equal("tiny", (string?)json["world"]);
        Assert.Equal(2, (int?)json["historyMatching"]!["tried"]);
    }

    [Fact]
    public void Calibrate_Recover_SaysHowOftenIntervalsHold()
    {
        var page = Tool.Done("calibrate", "--world", "tiny", "--recover", "2", "--workers", "1");

        Assert.Contains("Recovery from 2 simulated pasts", page, StringComparison.Ordinal);
        Assert.Contains("90% holds", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Calibrate_NoSuchWorld_SaysSo()
    {
        var result = Tool.Run("calibrate", "--world", "nowhere");

        Assert.Equal(ExitCode.BadInput, result.ExitCode);
        Assert.Contains("nowhere", result.Error, StringComparison.Ordinal);
    }
}
