using System.Diagnostics;

namespace DiplomacySim.Browser.Tests.Browsers;

/// <summary>The built tool as a program of its own, in a folder of its own with a copy of the repository's scenarios.</summary>
internal sealed class DipsimTool : IDisposable
{
    private static readonly TimeSpan _deadline = TimeSpan.FromMinutes(5);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dipsim-report-");

    public DipsimTool()
    {
        foreach (var file in Directory.EnumerateFiles(Web.Tests.Repository.Scenarios, "*", SearchOption.AllDirectories))
        {
            var copy = PathOf(Path.Combine("scenarios", Path.GetRelativePath(Web.Tests.Repository.Scenarios, file)));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    /// <summary>The full path of a file of the folder.</summary>
    public string PathOf(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>Runs the tool, which must end well.</summary>
    public async Task RunAsync(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "dipsim.dll"), .. arguments])
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The tool did not start.");
        using var deadline = new CancellationTokenSource(_deadline);
        var (output, error) = (process.StandardOutput.ReadToEndAsync(deadline.Token), process.StandardError.ReadToEndAsync(deadline.Token));
        try
        {
            await process.WaitForExitAsync(deadline.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"dipsim {string.Join(' ', arguments)} did not end within {_deadline.TotalMinutes} minutes.");
        }

        Assert.True(process.ExitCode == 0, $"dipsim {string.Join(' ', arguments)} ended with {process.ExitCode}\n{await output}{await error}");
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
