using DiplomacySim.Engine.Live;

namespace DiplomacySim.Cli.Tests.Live;

public sealed class LiveVerbTests
{
    private const string Session = """
        # a first look
        next 2
        visit dune
        sign EEE 3
        upgrade Basalt kin
        crisis AAA 1.5 suspend
        status
        next
        show basalt
        show AAA
        map
        partners
        fork plan-b
        next 3
        use world-1
        worlds
        journal
        events BBB
        future 4
        play 2026-12
        status
        help
        quit
        next
        """;

    [Fact]
    public void Live_Session_IsApproved()
    {
        var result = Tool.Piping(Session, "live", "plain.yaml", "--future", "3", "4");

        Assert.Equal((0, ""), (result.ExitCode, result.Error));
        Approved.Equal("live", result.Output);
    }

    [Fact]
    public void Live_Help_IsApproved() => Approved.Equal("help-live", Tool.Done("live", "--help").Replace("testhost", "dipsim", StringComparison.Ordinal));

    [Theory]
    [InlineData("nxt", "'nxt' is not a command; did you mean 'next'?")]
    [InlineData("dance", "'dance' is not a command; 'help' lists them.")]
    [InlineData("next x", "months: 'x' is not a whole number from 1 to 1200")]
    [InlineData("next 0", "months: '0' is not a whole number")]
    [InlineData("next 1 2", "'2' is one word too many")]
    [InlineData("play June", "'June' is not a month such as 2027-12")]
    [InlineData("play 2024-12", "2024-12 is not a month to come; they are 2025-01 to 2027-12")]
    [InlineData("play 2028-01", "2028-01 is not a month to come")]
    [InlineData("visit", "the partner is missing; give its code or its name, such as AAA")]
    [InlineData("visit AAB", "'AAB' is not a partner; did you mean 'AAA'?")]
    [InlineData("visit XQZWV", "'XQZWV' is not a partner; 'partners' lists them.")]
    [InlineData("visit AAA twice", "'twice' is one word too many")]
    [InlineData("sign AAA", "the number of agreements is missing, such as 3")]
    [InlineData("sign AAA many", "agreements: 'many' is not a whole number from 1 to 1000")]
    [InlineData("sign AAA 1001", "agreements: '1001' is not a whole number")]
    [InlineData("upgrade BBB", "the tier is missing; 'map' shows the ladder")]
    [InlineData("upgrade BBB kim", "'kim' is not a tier of this world; did you mean 'kin'?")]
    [InlineData("upgrade Union of Minerals kin", "stands outside the ladder")]
    [InlineData("crisis AAA much", "tension: 'much' is not a number such as 1 or 0.5")]
    [InlineData("crisis AAA 11", "tension: 11 is not above 0 and at most 10")]
    [InlineData("crisis AAA 1 2 suspend", "'2' is one word too many")]
    [InlineData("show", "the partner is missing")]
    [InlineData("future 9", "the world has no future 9; it has 0.")]
    [InlineData("future -1", "future: '-1' is not a whole number")]
    [InlineData("fork Plan_B", "'Plan_B' is not a name of a world")]
    [InlineData("fork world-1", "a live world 'world-1' already")]
    [InlineData("use nobody", "there is no live world 'nobody'. There are world-1.")]
    [InlineData("use", "the name of the world is missing, such as world-1")]
    [InlineData("close world-1", "this world is the one in use")]
    [InlineData("pace fast", "months a second: 'fast' is not a number")]
    [InlineData("pace 0", "months a second: 0 is not between 0.001 and 50")]
    [InlineData("save", "the file is missing, such as plan-b.json")]
    [InlineData("save no/such/folder/a.json", "Could not find a part of the path")]
    public void Live_BadCommand_SaysWhatIsWrongAndGoesOn(string line, string message)
    {
        var result = Tool.Piping(line + "\nnext\n", "live", "plain.yaml");

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("error: ", result.Error, StringComparison.Ordinal);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
        Assert.EndsWith("2025-01.\n", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Live_SomebodyTypes_IsPromptedAndForgiven()
    {
        var result = Tool.Typing("next\nnxt\nquit\n", "live", "plain.yaml");

        Assert.Equal(0, result.ExitCode);
        Assert.Contains("'help' lists what can be done.\nworld-1 2024-12> ", result.Output, StringComparison.Ordinal);
        Assert.EndsWith("2025-01.\nworld-1 2025-01> world-1 2025-01> ", result.Output, StringComparison.Ordinal);
        Assert.Contains("did you mean 'next'?", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Live_SavedAndReplayed_GoesOnInTheSameWay()
    {
        var save = "live-saved.json";
        Tool.Piping($"next 3\ncrisis AAA\nvisit DDD\nnext 2\nsign BBB 2\nsave {save}\n", "live", "plain.yaml", "--future", "7", "--name", "kept");

        var first = Tool.Piping("next 4\njournal\n", "live", "--replay", save);
        var second = Tool.Piping("status\njournal\n", "live", "--replay", save, "--name", "other");

        Assert.Contains("kept: ", first.Output, StringComparison.Ordinal);
        Assert.Contains("2025-06  sign Basalt 2", first.Output, StringComparison.Ordinal);
        Assert.Contains("9 months played", first.Output, StringComparison.Ordinal);
        Assert.Contains("next month: sign Basalt 2", second.Output, StringComparison.Ordinal);
        Assert.Contains($"5 months played; state {LiveSaves.Read(File.ReadAllBytes(save)).StateHash[..12]}.", second.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Live_CommandsFromAFile_AreRead()
    {
        var file = Workspace.Write("live-commands.txt", "next 2\nstatus\n");

        var output = Tool.Done("live", "plain.yaml", "--commands", file);

        Assert.Contains("> status\n", output, StringComparison.Ordinal);
        Assert.Contains("34 months left", output, StringComparison.Ordinal);
    }

    [Fact]
    public void Live_BadArguments_AreRefused()
    {
        var damaged = Workspace.Write("live-damaged.json", "{}");

        AssertFault("a scenario file is missing", "live");
        AssertFault("leave them out", "live", "plain.yaml", "--replay", damaged);
        AssertFault("is not a save of a live world", "live", "--replay", damaged);
        AssertFault("Could not find file", "live", "--replay", "no-such.json");
        AssertFault("Could not find file", "live", "plain.yaml", "--commands", "no-such.txt");
        AssertFault("'x' is not a policy", "live", "plain.yaml", "--policy", "x");
        AssertFault("3 is named twice", "live", "plain.yaml", "--future", "3", "3");
        AssertFault("--future: '-1' is not a whole number", "live", "plain.yaml", "--future", "-1");
        AssertFault("'Plan B' is not a name of a world", "live", "plain.yaml", "--name", "Plan B");
    }

    private static void AssertFault(string message, params string[] arguments)
    {
        var result = Tool.Piping("", arguments);
        Assert.Equal(2, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }
}
