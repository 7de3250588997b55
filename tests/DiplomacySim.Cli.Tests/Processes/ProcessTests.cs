using System.Text.Json.Nodes;
using Microsoft.Data.Sqlite;

namespace DiplomacySim.Cli.Tests.Processes;

/// <summary>What only a program of its own shows: Ctrl-C, a kill, standard streams.</summary>
public sealed class ProcessTests
{
    private const string Futures = "24000";

    private static readonly Lazy<string> _wholeHash = new(() => Run(Tool.NewStore(), "run", "policies.yaml", "--futures", Futures));

    [Fact]
    public async Task Run_CtrlC_KeepsWhatIsFinishedAndResumes()
    {
        if (OperatingSystem.IsWindows())
        {
            // There, no program can press another one's Ctrl-C.
            return;
        }

        var store = Tool.NewStore();
        using var process = new DipsimProcess(store, "run", "policies.yaml", "--futures", Futures);
        await process.WaitForLogAsync(300_000);

        process.Interrupt();
        var result = await process.EndAsync();

        Assert.Equal(ExitCode.Interrupted, result.ExitCode);
        Assert.Contains($"Go on with: dipsim resume 1 --store {store}", result.Error, StringComparison.Ordinal);
        Assert.Empty(result.Output);
        Assert.Contains("interrupted", Tool.Done("list", "--store", store), StringComparison.Ordinal);
        Assert.Equal(_wholeHash.Value, Run(store, "resume", "1"));
    }

    [Fact]
    public async Task Run_SecondCtrlC_EndsAtOnce()
    {
        if (OperatingSystem.IsWindows())
        {
            // There, no program can press another one's Ctrl-C.
            return;
        }

        var store = Tool.NewStore();
        using var process = new DipsimProcess(store, "run", "policies.yaml", "--futures", Futures);
        await process.WaitForLogAsync(300_000);

        // Another program holds the store, so that the clean stop has to wait.
        using var other = new SqliteConnection($"Data Source={Path.Combine(Workspace.Folder, store)};Pooling=False");
        await other.OpenAsync();
        await using var transaction = await other.BeginTransactionAsync();
        process.Interrupt();
        await process.WaitForErrorAsync("Press Ctrl-C again to end at once.");
        process.Interrupt();
        var result = await process.EndAsync();

        Assert.Equal(ExitCode.Interrupted, result.ExitCode);
        Assert.DoesNotContain("Go on with", result.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_KilledAtAnyMoment_ResumesToTheSameResults()
    {
        var store = Tool.NewStore();
        foreach (var bytes in new[] { 50_000, 300_000, 600_000 })
        {
            using var process = new DipsimProcess(store, "run", "policies.yaml", "--futures", Futures, "--shard-lanes", "256");
            await process.WaitForLogAsync(bytes);
            process.Kill();
            await process.EndAsync();
        }

        Assert.DoesNotContain("done", Tool.Done("list", "--store", store), StringComparison.Ordinal);
        Assert.Equal(_wholeHash.Value, Run(store, "resume", "1", "--shard-lanes", "1024"));
    }

    [Fact]
    public async Task Run_ToAPipe_IsPlainTextWithoutProgress()
    {
        var store = Tool.NewStore();
        using var process = new DipsimProcess(store, "run", "plain.yaml", "--futures", "50");

        var result = await process.EndAsync();

        Assert.Equal(ExitCode.Done, result.ExitCode);
        Assert.StartsWith("Zenith to 2027\n", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', result.Output);
        Assert.Empty(result.Error);
    }

    private static string Run(string store, params string[] arguments) =>
        (string?)JsonNode.Parse(Tool.Done([.. arguments, "--format", "json", "--store", store]))!["resultHash"] ?? "none";
}
