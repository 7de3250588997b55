using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace DiplomacySim.Cli.Tests.Clusters;

/// <summary>A server as a program of its own.</summary>
internal sealed partial class ServerProcess : IAsyncDisposable
{
    public static readonly TimeSpan Deadline = TimeSpan.FromSeconds(120);

    private readonly Process _process;
    private readonly List<string> _said = [];
    private readonly SemaphoreSlim _heard = new(0);

    private ServerProcess(Process process)
    {
        _process = process;
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
    }

    public int Id => _process.Id;

    public bool HasExited => _process.HasExited;

    public Uri Address { get; private set; } = new("http://127.0.0.1");

    /// <summary>Starts <c>dipsim serve</c> on free ports and waits until it listens.</summary>
    public static Task<ServerProcess> StartAsync(string folder, params string[] arguments) => StartAsync(folder, [], arguments);

    /// <summary>Starts <c>dipsim serve</c> on free ports, with more in its environment, and waits until it listens.</summary>
    public static async Task<ServerProcess> StartAsync(string folder, Dictionary<string, string> environment, params string[] arguments)
    {
        var server = Begin(folder, environment, arguments);
        try
        {
            await server.ListensAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts <c>dipsim serve</c> on free ports.</summary>
    public static ServerProcess Begin(string folder, params string[] arguments) => Begin(folder, [], arguments);

    private static ServerProcess Begin(string folder, Dictionary<string, string> environment, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var argument in (string[])["exec", Path.Combine(AppContext.BaseDirectory, "dipsim.dll"), "serve", "--urls", "http://127.0.0.1:0", .. arguments])
        {
            start.ArgumentList.Add(argument);
        }

        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        return new ServerProcess(Process.Start(start) ?? throw new InvalidOperationException("The server did not start."));
    }

    public async Task ListensAsync()
    {
        var line = await SaysAsync("Listening on");
        Address = new Uri(Url().Match(line).Value);
    }

    /// <summary>The first line that holds a text, or a later one.</summary>
    public async Task<string> SaysAsync(string text, int time = 1)
    {
        var watch = Stopwatch.StartNew();
        while (true)
        {
            if (Find(text, time) is { } line)
            {
                return line;
            }

            var left = Deadline - watch.Elapsed;
            if (_process.HasExited || left <= TimeSpan.Zero || !await _heard.WaitAsync(left))
            {
                throw new TimeoutException($"Server {Id} did not say '{text}' {time} times ({(_process.HasExited ? $"it ended with {_process.ExitCode}" : $"within {Deadline.TotalSeconds} s")}); it said:\n{Said()}");
            }
        }
    }

    /// <summary>Ends it as a power cut would.</summary>
    public void Kill() => _process.Kill();

    /// <summary>Asks it to end, and gives its exit code.</summary>
    public async Task<int> StopAsync()
    {
        using var kill = Process.Start("kill", ["-TERM", _process.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        await EndsAsync();
        return _process.ExitCode;
    }

    /// <summary>Waits until it has ended.</summary>
    public async Task EndsAsync()
    {
        using var limit = new CancellationTokenSource(Deadline);
        try
        {
            await _process.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"Server {Id} did not end within {Deadline.TotalSeconds} s; it said:\n{Said()}");
        }
    }

    /// <summary>All that it said.</summary>
    public string Said()
    {
        lock (_said)
        {
            return string.Join('\n', _said);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!_process.HasExited)
        {
            _process.Kill(entireProcessTree: true);
            await _process.WaitForExitAsync();
        }

        _process.Dispose();
        _heard.Dispose();
    }

    private string? Find(string text, int time)
    {
        lock (_said)
        {
            return _said.Where(line => line.Contains(text, StringComparison.Ordinal)).ElementAtOrDefault(time - 1);
        }
    }

    private void Hear(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (_said)
        {
            _said.Add(line);
        }

        try
        {
            _heard.Release();
        }
        catch (ObjectDisposedException)
        {
            // The last words of a process that was disposed of.
        }
    }

    [GeneratedRegex("http://[0-9.:]+")]
    private static partial Regex Url();
}
