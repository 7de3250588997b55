namespace DiplomacySim.Cli.Tests.Servers;

public sealed class ServerRunTests
{
    private const string Token = "0123456789abcdef";

    // The foot says where the results are, and what to type there.
    private static string Report(string text) => text.Split("\nExperiment 1 in ")[0];

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    [Theory]
    [InlineData("policies.yaml", "text")]
    [InlineData("policies.yaml", "json")]
    [InlineData("plain.yaml", "text")]
    public async Task Run_OnAServer_ReportsTheSameAsHereToTheByte(string file, string format)
    {
        await using var server = await ToolServer.StartAsync();
        var store = Tool.NewStore();
        var here = Tool.Done("run", file, "--futures", "600", "--format", format, "--engine", "embedded", "--store", store);

        var there = Tool.Done("run", file, "--futures", "600", "--format", format, "--server", server.Address);

        Assert.Equal(Report(here), Report(there));
        Assert.Equal(format == "json", here == there);
        Assert.Equal(Words(here), Words(there.Replace($"--server {server.Address}", $"--store {store}", StringComparison.Ordinal).Replace(server.Address, store, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Show_OnAServer_ReportsTheSameAsTheRun()
    {
        await using var server = await ToolServer.StartAsync();
        var run = Tool.Done("run", "policies.yaml", "--futures", "200", "--server", server.Address);

        Assert.Equal(run, Tool.Done("show", "1", "--server", server.Address));
        Assert.Contains("done", Tool.Done("list", "--server", server.Address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rerun_OnAServer_TellsTheSameStory()
    {
        await using var server = await ToolServer.StartAsync();
        var store = Tool.NewStore();
        Tool.Done("run", "policies.yaml", "--futures", "100", "--server", server.Address);
        Tool.Done("run", "policies.yaml", "--futures", "100", "--engine", "embedded", "--store", store);

        var there = Tool.Done("rerun", "1", "--future", "3", "--server", server.Address);

        Assert.Equal(Tool.Done("rerun", "1", "--future", "3", "--store", store), there);
    }

    [Theory]
    [InlineData("sensitivity 1 --outcome kin --method delta --resamples 50 --input attention")]
    [InlineData("sensitivity 1 --outcome kin --method scores --format json")]
    [InlineData("discover 1 --outcome two_kin --format csv --table path")]
    [InlineData("explain 1 --partner CCC --futures 60")]
    [InlineData("report 1 --format markdown")]
    [InlineData("chart 1 fan")]
    public async Task Analyses_OnAServer_AreThoseOfItsStore(string arguments)
    {
        await using var server = await ToolServer.StartAsync();
        Tool.Done("run", "plain.yaml", "--futures", "300", "--server", server.Address);
        string[] words = [.. arguments.Split(' ').Select(word => word.Replace('_', ' '))];

        var there = Tool.Done([.. words, "--server", server.Address]);

        Assert.Equal(Tool.Done([.. words, "--store", server.Store.Location]), there.Replace($"--server {server.Address}", $"--store {server.Store.Location}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("compare 1")]
    [InlineData("compare 1 3 --policy as_planned --format json")]
    [InlineData("robustness 1 --outcome upgrades --threshold 2")]
    public async Task Policies_OnAServer_CompareAsInItsStore(string arguments)
    {
        await using var server = await ToolServer.StartAsync();
        Tool.Done("run", "policies.yaml", "--futures", "200", "--server", server.Address);
        Tool.Done("run", "plain.yaml", "--futures", "100", "--server", server.Address);
        Tool.Done("run", "policies.yaml", "--futures", "200", "--fresh", "--server", server.Address);
        string[] words = [.. arguments.Split(' ').Select(word => word.Replace('_', ' '))];

        var there = Tool.Done([.. words, "--server", server.Address]);

        Assert.Equal(Tool.Done([.. words, "--store", server.Store.Location]), there);
    }

    [Fact]
    public async Task RerunFailed_OnAServer_SaysTheSameAsHere()
    {
        await using var server = await ToolServer.StartAsync();
        var store = Tool.NewStore();
        Tool.Run("run", "failing.yaml", "--server", server.Address);
        Tool.Run("run", "failing.yaml", "--engine", "embedded", "--store", store);

        var there = Tool.Run("rerun", "1", "--failed", "--server", server.Address);
        var here = Tool.Run("rerun", "1", "--failed", "--store", store);

        Assert.Equal((here.ExitCode, here.Output), (there.ExitCode, there.Output));
        Assert.Equal(ExitCode.Failed, there.ExitCode);
        Assert.Contains($"'dipsim export 1 --server {server.Address} --table failures'", there.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sensitivity_OnAServerWithoutTheExperiment_SaysSo()
    {
        await using var server = await ToolServer.StartAsync();

        var result = Tool.Run("sensitivity", "7", "--outcome", "kin", "--server", server.Address);

        Assert.Equal(ExitCode.BadInput, result.ExitCode);
        Assert.Contains("7", result.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--table", "results")]
    [InlineData("--table", "failures")]
    [InlineData("--format", "json")]
    public async Task Export_OnAServer_IsThatOfItsStore(string option, string value)
    {
        await using var server = await ToolServer.StartAsync();
        Tool.Done("run", "policies.yaml", "--futures", "100", "--server", server.Address);

        var there = Tool.Done("export", "1", option, value, "--server", server.Address);

        Assert.Equal(Tool.Done("export", "1", option, value, "--store", server.Store.Location), there);
    }

    [Fact]
    public async Task Export_ForAnotherProgramOnAServer_IsThatOfItsStore()
    {
        await using var server = await ToolServer.StartAsync();
        Tool.Done("run", "plain.yaml", "--futures", "100", "--server", server.Address);

        Tool.Done("export", "1", "--format", "ema", "--series", "--out", "there.tar.gz", "--server", server.Address);
        Tool.Done("export", "1", "--format", "ema", "--series", "--out", "here.tar.gz", "--store", server.Store.Location);

        Assert.Equal(File.ReadAllBytes(Path.Combine(Workspace.Folder, "here.tar.gz")), File.ReadAllBytes(Path.Combine(Workspace.Folder, "there.tar.gz")));
    }

    [Fact]
    public async Task Delete_OnAServer_TakesItAway()
    {
        await using var server = await ToolServer.StartAsync();
        Tool.Done("run", "plain.yaml", "--futures", "100", "--server", server.Address);

        var asked = Tool.Run("delete", "1", "--server", server.Address);
        var deleted = Tool.Done("delete", "1", "--yes", "--server", server.Address);

        Assert.Equal(ExitCode.BadInput, asked.ExitCode);
        Assert.Equal("Deleted experiment 1.\n", deleted);
        Assert.Empty(server.Store.List());
    }

    [Fact]
    public async Task Resume_OnAServer_AddsFutures()
    {
        await using var server = await ToolServer.StartAsync();
        Tool.Done("run", "plain.yaml", "--futures", "100", "--server", server.Address);

        Tool.Done("resume", "1", "--futures", "300", "--server", server.Address);

        Assert.Equal(300, server.Store.Get(new(1)).FuturesDone);
    }

    [Fact]
    public async Task Detach_ThenWatchAndCancel_FollowTheSameExperiment()
    {
        await using var server = await ToolServer.StartAsync();

        var detached = Tool.Done("run", "plain.yaml", "--futures", "3000000", "--server", server.Address, "--detach");
        var cancelled = Tool.Done("cancel", "1", "--server", server.Address);
        var watched = Tool.Run("watch", "1", "--server", server.Address);

        Assert.Contains($"Watch it: dipsim watch 1 --server {server.Address}", detached, StringComparison.Ordinal);
        Assert.Contains($"Go on with: dipsim resume 1 --server {server.Address}", cancelled, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Interrupted, watched.ExitCode);
        Assert.Contains("Interrupted: ", watched.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("run plain.yaml --server ftp://x", "--server: 'ftp://x' is not the address of a server")]
    [InlineData("run plain.yaml --server http://user@host", "is not the address of a server")]
    [InlineData("run plain.yaml --detach --engine embedded", "--detach leaves a run to a server")]
    [InlineData("run plain.yaml --server http://127.0.0.1:9 --store x.db", "leave out --store")]
    [InlineData("run plain.yaml --server http://127.0.0.1:9 --engine embedded", "leave out --engine")]
    [InlineData("show 1 --server http://127.0.0.1:9 --store x.db", "leave out --store")]
    [InlineData("watch 1", "watch needs a server: give --server URL")]
    [InlineData("cancel 1", "cancel needs a server")]
    [InlineData("run plain.yaml --server http://127.0.0.1:9", "The server http://127.0.0.1:9 does not answer")]
    public void Server_BadChoice_SaysWhatToDo(string arguments, string message)
    {
        var result = Tool.Run(arguments.Split(' '));

        Assert.Equal(ExitCode.BadInput, result.ExitCode);
        Assert.Contains(message, result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Server_WithAToken_NeedsTheFileWithIt()
    {
        await using var server = await ToolServer.StartAsync(Token);
        var right = Workspace.Write("tokens/right", Token + "\n");
        var wrong = Workspace.Write("tokens/wrong", "fedcba9876543210");

        var none = Tool.Run("list", "--server", server.Address);
        var other = Tool.Run("list", "--server", server.Address, "--token-file", wrong);
        var known = Tool.Run("list", "--server", server.Address, "--token-file", right);

        Assert.Contains("asks for a token", none.Error, StringComparison.Ordinal);
        Assert.Contains("The token is not that of the server", other.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Done, known.ExitCode);
    }

    [Fact]
    public async Task Show_NoSuchExperiment_SaysSo()
    {
        await using var server = await ToolServer.StartAsync();

        var result = Tool.Run("show", "7", "--server", server.Address);

        Assert.Equal(ExitCode.BadInput, result.ExitCode);
        Assert.Contains("7", result.Error, StringComparison.Ordinal);
    }
}
