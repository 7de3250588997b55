using System.CommandLine;

namespace DiplomacySim.Cli.Tests.Screens;

/// <summary>What people read, at 80 columns without colour. A change must show in the approved texts.</summary>
public sealed class ScreenTests
{
    [Fact]
    public void Help_OfTheTool_IsApproved() => Approved.Equal("help", Named(Tool.Done("--help")));

    [Fact]
    public void Help_OfServe_IsApproved() => Approved.Equal("help-serve", Named(Tool.Done("serve", "--help")));

    [Fact]
    public void Help_OfRun_IsApproved() => Approved.Equal("help-run", Named(Tool.Done("run", "--help")));

    [Fact]
    public void Run_OnePolicy_IsApproved() => Approved.Equal("run", Tool.Done("run", "plain.yaml", "--store", "screen-run.db"));

    [Fact]
    public void Run_SeveralPolicies_IsApproved() => Approved.Equal("run-policies", Tool.Done("run", "policies.yaml", "--store", "screen-run-policies.db"));

    [Fact]
    public void Compare_AllPolicies_IsApproved()
    {
        var store = "screen-compare.db";
        Tool.Done("run", "policies.yaml", "--store", store);

        Approved.Equal("compare", Tool.Done("compare", "1", "--store", store));
    }

    [Fact]
    public void Rerun_OneFuture_IsApproved()
    {
        var store = "screen-rerun.db";
        Tool.Done("run", "plain.yaml", "--store", store);

        Approved.Equal("rerun", Tool.Done("rerun", "1", "--future", "3", "--store", store));
    }

    [Fact]
    public void Rerun_OnePartner_IsApproved()
    {
        var store = "screen-rerun-partner.db";
        Tool.Done("run", "plain.yaml", "--store", store);

        Approved.Equal("rerun-partner", Tool.Done("rerun", "1", "--future", "3", "--partner", "ddd", "--store", store));
    }

    [Fact]
    public void List_SeveralExperiments_IsApproved()
    {
        var store = "screen-list.db";
        Tool.Done("run", "plain.yaml", "--store", store);
        Tool.Done("run", "policies.yaml", "--store", store);

        Approved.Equal("list", Tool.Done("list", "--store", store));
    }

    [Fact]
    public void Validate_FaultyFile_IsApproved()
    {
        var result = Tool.Run("validate", "faulty.yaml", "plain.yaml");

        Assert.Equal(ExitCode.BadInput, result.ExitCode);
        Approved.Equal("validate", result.Output);
    }

    [Fact]
    public void Plan_OfAScenario_IsApproved() => Approved.Equal("plan", Tool.Done("plan", "plain.yaml", "--workers", "2"));

    [Theory]
    [InlineData("help")]
    [InlineData("help-run")]
    [InlineData("run")]
    [InlineData("run-policies")]
    [InlineData("compare")]
    [InlineData("rerun")]
    [InlineData("list")]
    [InlineData("plan")]
    public void ApprovedScreens_EveryLine_FitsEightyColumns(string name)
    {
        var lines = File.ReadAllLines(Path.Combine(Workspace.Project, "Screens", name + ".txt"));

        Assert.All(lines, line => Assert.True(line.Length <= 80, line));
    }

    // The parser calls the tool after the program that runs: here, the one of the tests.
    private static string Named(string help) => help.Replace(RootCommand.ExecutableName, "dipsim", StringComparison.Ordinal);
}
