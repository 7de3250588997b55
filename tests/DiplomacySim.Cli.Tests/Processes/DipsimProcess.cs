using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace DiplomacySim.Cli.Tests.Processes;

/// <summary>The built tool as a program of its own.</summary>
internal sealed class DipsimProcess : IDisposable
{
    private static readonly TimeSpan _deadline = TimeSpan.FromSeconds(60);

    private readonly Process _process;
    private readonly string _log;
    private readonly FileSystemWatcher _watcher;
    private readonly SemaphoreSlim _written = new(0);
    private readonly Task<string> _output;
    private readonly StringBuilder _error = new();
    private readonly SemaphoreSlim _said = new(0);

    public DipsimProcess(string store, params string[] arguments)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet")
        {
            WorkingDirectory = Workspace.Folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "dipsim.dll"));
        foreach (var argument in arguments.Append("--store").Append(store))
        {
            start.ArgumentList.Add(argument);
        }

        _log = Path.Combine(Workspace.Folder, store + "-wal");
        _watcher = new FileSystemWatcher(Workspace.Folder, store + "-wal");
        _watcher.Created += (_, _) => _written.Release();
        _watcher.Changed += (_, _) => _written.Release();
        _watcher.EnableRaisingEvents = true;
        _process = Process.Start(start) ?? throw new InvalidOperationException("The tool did not start.");
        _process.StandardInput.Close();
        _output = _process.StandardOutput.ReadToEndAsync();
        _process.ErrorDataReceived += (_, line) => Hear(line.Data);
        _process.BeginErrorReadLine();
    }

    /// <summary>Waits until the store's log has so many bytes: making an empty store takes some 100,000.</summary>
    public async Task WaitForLogAsync(long bytes)
    {
        for (long length; (length = Length()) < bytes;)
        {
            Assert.True(await _written.WaitAsync(_deadline), $"The store's log has {length} bytes, not {bytes}, after {_deadline.TotalSeconds} s.");
        }
    }

    /// <summary>Waits until the program has said something.</summary>
    public async Task WaitForErrorAsync(string text)
    {
        while (!Said().Contains(text, StringComparison.Ordinal))
        {
            Assert.True(await _said.WaitAsync(_deadline), $"The tool did not say '{text}' within {_deadline.TotalSeconds} s, but: {Said()}");
        }
    }

    private long Length() => new FileInfo(_log) is { Exists: true } log ? log.Length : 0;

    /// <summary>Ends the program as a power cut would.</summary>
    public void Kill() => _process.Kill();

    /// <summary>Presses Ctrl-C, or asks to end where a shell in the background has the tests ignore Ctrl-C: the tool answers both in one way.</summary>
    public void Interrupt()
    {
        using var kill = Process.Start("kill", [IgnoresCtrlC() ? "-TERM" : "-INT", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        kill.WaitForExit();
    }

    public async Task<ToolResult> EndAsync()
    {
        using var deadline = new CancellationTokenSource(_deadline);
        try
        {
            await _process.WaitForExitAsync(deadline.Token);
        }
        catch (OperationCanceledException)
        {
            _process.Kill();
            throw new TimeoutException($"The tool did not end within {_deadline.TotalSeconds} s.");
        }

        return new ToolResult(_process.ExitCode, await _output, Said());
    }

    public void Dispose()
    {
        if (!_process.HasExited)
        {
            _process.Kill();
        }

        _process.Dispose();
        _watcher.Dispose();
        _written.Dispose();
        _said.Dispose();
    }

    /// <summary>Whether this process, and so each that it starts, ignores SIGINT: bit 1 of the mask that Linux shows.</summary>
    private static bool IgnoresCtrlC() =>
        File.Exists("/proc/self/status")
        && File.ReadLines("/proc/self/status").FirstOrDefault(l => l.StartsWith("SigIgn:", StringComparison.Ordinal)) is { } line
        && (ulong.Parse(line.AsSpan("SigIgn:".Length).Trim(), NumberStyles.HexNumber, CultureInfo.InvariantCulture) & 2) != 0;

    private string Said()
    {
        lock (_error)
        {
            return _error.ToString();
        }
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_error)
        {
            _error.Append(line).Append('\n');
        }

        _said.Release();
    }
}
