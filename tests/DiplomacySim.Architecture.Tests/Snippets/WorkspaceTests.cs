namespace DiplomacySim.Architecture.Tests.Snippets;

public sealed class WorkspaceTests
{
    [Fact]
    public async Task TryAsync_ExpectedExitCodes_GivesNoFault()
    {
        using var workspace = new Workspace(EndsWith(2));

        var faults = await workspace.TryAsync([new CommandStep(1, ["validate", "bad.yaml"], 2, null)]);

        Assert.Empty(faults);
    }

    [Fact]
    public async Task TryAsync_OtherExitCode_SaysWhichAndWhy()
    {
        using var workspace = new Workspace(EndsWith(1));

        var faults = await workspace.TryAsync([new CommandStep(9, ["show", "1"], 0, null)]);

        Assert.Equal("line 9: 'show 1' ended with 1, not 0\nwords\ntrouble\n", Assert.Single(faults));
    }

    [Fact]
    public async Task TryAsync_Scenario_IsWrittenAndValidated()
    {
        var seen = new List<string>();
        using var workspace = new Workspace((arguments, folder) =>
        {
            seen.Add($"{string.Join(' ', arguments)}: {File.ReadAllText(Path.Combine(folder, arguments[1]))}");
            return Task.FromResult(new ToolResult(2, "", "seed: no\n"));
        });

        var faults = await workspace.TryAsync([new ScenarioStep(3, "scenarios/own/mine.yaml", "seed: x\n")]);

        Assert.Equal(["validate scenarios/own/mine.yaml: seed: x\n"], seen);
        Assert.Equal("line 3: the scenario is not valid\nseed: no\n", Assert.Single(faults));
    }

    [Fact]
    public async Task TryAsync_OtherOutput_SaysWhatThereIs()
    {
        using var workspace = new Workspace(EndsWith(0));

        var faults = await workspace.TryAsync(
            [new CommandStep(1, ["show", "1"], 0, null) { Shown = ["words"] }, new CommandStep(2, ["show", "1"], 0, null) { Shown = ["other"] }]);

        Assert.Equal("line 2: 'show 1' does not show what the page says, but\nwords\n", Assert.Single(faults));
    }

    [Fact]
    public async Task TryAsync_Redirection_KeepsTheOutput()
    {
        using var workspace = new Workspace(EndsWith(0));

        await workspace.TryAsync([new CommandStep(1, ["export", "1"], 0, "out.csv")]);

        Assert.Equal("words\n", await File.ReadAllTextAsync(Path.Combine(workspace.Folder, "out.csv")));
    }

    [Fact]
    public async Task TryAsync_Copy_CopiesTheFolder()
    {
        using var workspace = new Workspace(EndsWith(0));

        var faults = await workspace.TryAsync([new CopyStep(1, "tests/worlds/tiny", "scenarios/worlds/mine"), new CopyStep(2, "nowhere", "x")]);

        Assert.Equal(["line 2: there is no folder nowhere to copy"], faults);
        Assert.True(File.Exists(Path.Combine(workspace.Folder, "scenarios", "worlds", "mine", "world.yaml")));
    }

    [Fact]
    public async Task TryAsync_FaultyStep_IsAFault()
    {
        using var workspace = new Workspace(EndsWith(0));

        Assert.Equal(["line 4: no pipes"], await workspace.TryAsync([new FaultyStep(4, "no pipes")]));
    }

    [Fact]
    public async Task RunAsync_Version_IsThatOfTheBuild()
    {
        var result = await Tool.RunAsync(["version"], AppContext.BaseDirectory);

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Assert.StartsWith("dipsim ", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task RunAsync_UnknownVerb_Fails()
    {
        var result = await Tool.RunAsync(["no-such-verb"], AppContext.BaseDirectory);

        Assert.NotEqual(0, result.ExitCode);
    }

    private static Func<IReadOnlyList<string>, string, Task<ToolResult>> EndsWith(int code) =>
        (_, _) => Task.FromResult(new ToolResult(code, "words\n", code == 0 ? "" : "trouble\n"));
}
