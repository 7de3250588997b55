using System.Diagnostics;
using System.Globalization;

namespace DiplomacySim.Cli.Tests.Live;

/// <summary>What only a program of its own shows of the prompt.</summary>
public sealed class LiveProcessTests
{
    private static readonly TimeSpan s_deadline = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Live_AskedToEndWhileItWaitsForALine_EndsCleanly()
    {
        if (OperatingSystem.IsWindows())
        {
            // There, no program can press another one's Ctrl-C.
            return;
        }

        using var process = Start();
        using var deadline = new CancellationTokenSource(s_deadline);
        await WaitForAsync(process, "0 visits", deadline.Token);
        await process.StandardInput.WriteLineAsync("next 2".AsMemory(), deadline.Token);
        await process.StandardInput.FlushAsync(deadline.Token);
        await WaitForAsync(process, "2025-02.", deadline.Token);

        using (var kill = Process.Start("kill", ["-TERM", process.Id.ToString(CultureInfo.InvariantCulture)]))
        {
            await kill.WaitForExitAsync(deadline.Token);
        }

        await EndAsync(process, deadline.Token);
        Assert.Equal(ExitCode.Interrupted, process.ExitCode);
    }

    [Fact]
    public async Task Live_InputEnds_LeavesThePrompt()
    {
        using var process = Start();
        using var deadline = new CancellationTokenSource(s_deadline);

        process.StandardInput.Close();

        await EndAsync(process, deadline.Token);
        Assert.Equal(ExitCode.Done, process.ExitCode);
    }

    private static Process Start()
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet")
        {
            WorkingDirectory = Workspace.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "dipsim.dll"));
        start.ArgumentList.Add("live");
        start.ArgumentList.Add("plain.yaml");
        return Process.Start(start) ?? throw new InvalidOperationException("The tool did not start.");
    }

    private static async Task WaitForAsync(Process process, string text, CancellationToken deadline)
    {
        var said = new List<string>();
        try
        {
            while (await process.StandardOutput.ReadLineAsync(deadline) is { } line)
            {
                said.Add(line);
                if (line.Contains(text, StringComparison.Ordinal))
                {
                    return;
                }
            }
        }
        catch (OperationCanceledException)
        {
            process.Kill();
        }

        Assert.Fail($"The tool did not say '{text}' within {s_deadline.TotalSeconds} s, but: {string.Join('\n', said)}");
    }

    private static async Task EndAsync(Process process, CancellationToken deadline)
    {
        try
        {
            await process.WaitForExitAsync(deadline);
        }
        catch (OperationCanceledException)
        {
            process.Kill();
            Assert.Fail($"The tool did not end within {s_deadline.TotalSeconds} s.");
        }
    }
}
