using System.Diagnostics;

namespace DiplomacySim.Architecture.Tests.Snippets;

/// <summary>Starts the built tool as a program of its own.</summary>
internal static class Tool
{
    private static readonly TimeSpan _deadline = TimeSpan.FromSeconds(120);

    public static async Task<ToolResult> RunAsync(IEnumerable<string> arguments, string folder)
    {
        var start = new ProcessStartInfo(Host())
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // Reports name the engine; what pages show is the same in every build.
        start.Environment["DIPLOMACYSIM_ENGINE"] = "embedded";
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "dipsim.dll"));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start) ?? throw new InvalidOperationException("The tool did not start.");
        using var deadline = new CancellationTokenSource(_deadline);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync(deadline.Token);
        var error = process.StandardError.ReadToEndAsync(deadline.Token);
        try
        {
            await process.WaitForExitAsync(deadline.Token);
            return new ToolResult(process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"dipsim {string.Join(' ', start.ArgumentList.Skip(1))} did not end within {_deadline.TotalSeconds} s.");
        }
    }

    // The tests run under the host that also starts the tool, wherever it is installed.
    private static string Host() =>
        Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet";
}
