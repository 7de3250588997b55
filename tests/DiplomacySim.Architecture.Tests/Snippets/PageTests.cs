namespace DiplomacySim.Architecture.Tests.Snippets;

public sealed class PageTests
{
    [Fact]
    public void Read_ConsoleBlock_GivesItsCommandsAndTheirLines()
    {
        var steps = Page.Read("""
            # Title
            ```console
            $ ./run.sh version
            dipsim 1.0
            $ cd elsewhere
            $ ./run.sh validate \
                bad.yaml  # exit 2
            ```
            """);

        Assert.Equal(["3 version 0", "6 validate bad.yaml 2"], steps.Cast<CommandStep>().Select(Words));
    }

    [Fact]
    public void Read_OtherBlocks_GiveNothing()
    {
        var steps = Page.Read("""
            ```text
            $ ./run.sh version
            ```
            ```yaml
            title: only a part
            ```
            $ ./run.sh version
            """);

        Assert.Empty(steps);
    }

    [Fact]
    public void Read_IndentedBlock_IsReadWithoutItsIndent()
    {
        var steps = Page.Read("1. Do this:\n   ```console\n   $ ./run.sh version\n   ```\n");

        Assert.Equal(["3 version 0"], steps.Cast<CommandStep>().Select(Words));
    }

    [Fact]
    public void Read_ScenarioBlocks_GiveFilesAndTexts()
    {
        var steps = Page.Read("""
            ```yaml
            # scenario
            seed: 1
            ```
            ```yaml
            # scenario scenarios/mine.yaml
            seed: 2
            ```
            """).Cast<ScenarioStep>().ToArray();

        Assert.Equal(["scenarios/snippets/line-2.yaml", "scenarios/mine.yaml"], steps.Select(step => step.File));
        Assert.Equal("# scenario\nseed: 1\n", steps[0].Text);
        Assert.Equal(6, steps[1].Line);
    }

    [Fact]
    public void Read_FaultyScenario_GivesItsExitCode()
    {
        var step = Assert.IsType<ScenarioStep>(Assert.Single(Page.Read("```yaml\n# scenario scenarios/mine.yaml  # exit 2\nsed: 1\n```\n")));

        Assert.Equal(("scenarios/mine.yaml", 2), (step.File, step.ExitCode));
    }

    [Fact]
    public void Read_CheckedBlock_GivesTheOutputOfEachCommand()
    {
        var steps = Page.Read("```console checked\n$ ./run.sh version\ndipsim 1\n$ ./run.sh list\n\nnone\n```\n").Cast<CommandStep>().ToArray();

        Assert.Equal([["dipsim 1"], ["", "none"]], steps.Select(step => step.Shown));
    }

    [Fact]
    public void Read_OpenBlock_IsAFault() => Assert.IsType<FaultyStep>(Assert.Single(Page.Read("```console\n$ ./run.sh version\n")));

    private static string Words(CommandStep step) => $"{step.Line} {string.Join(' ', step.Arguments)} {step.ExitCode}";
}
