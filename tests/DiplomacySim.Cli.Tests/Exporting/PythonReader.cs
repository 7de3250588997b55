using System.Diagnostics;
using System.Text.Json.Nodes;

namespace DiplomacySim.Cli.Tests.Exporting;

/// <summary>A program of Python that reads what was exported and prints JSON.</summary>
internal static class PythonReader
{
    private static readonly TimeSpan s_deadline = TimeSpan.FromSeconds(60);

    public static async Task<JsonNode> RunAsync(string script, params string[] arguments)
    {
        string[] words = [Path.Combine(Workspace.Project, "Exporting", script), .. arguments];
        var start = new ProcessStartInfo("python3", words) { WorkingDirectory = Workspace.Folder, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("Python did not start.");
        using var deadline = new CancellationTokenSource(s_deadline);
        var output = process.StandardOutput.ReadToEndAsync(deadline.Token);
        var error = process.StandardError.ReadToEndAsync(deadline.Token);
        try
        {
            await process.WaitForExitAsync(deadline.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{script} did not end within {s_deadline.TotalSeconds} s.");
        }

        Assert.True(process.ExitCode == 0, $"{script} ended with {process.ExitCode}\n{await error}");

        // Python writes NaN, which is no JSON.
        return JsonNode.Parse((await output).Replace("NaN", "null", StringComparison.Ordinal))!;
    }
}
