using System.Diagnostics;

namespace DiplomacySim.Scripts.Tests;

/// <summary>A folder of its own with the scenarios of the repository, in which programs are started as a researcher starts them.</summary>
internal sealed class ScriptFolder : IDisposable
{
    private static readonly TimeSpan _deadline = TimeSpan.FromMinutes(10);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("dipsim-scripts-");

    public ScriptFolder()
    {
        foreach (var file in Directory.EnumerateFiles(Repository.Scenarios, "*", SearchOption.AllDirectories).Where(file => !file.EndsWith(".cs", StringComparison.Ordinal)))
        {
            var copy = PathOf("scenarios", Path.GetRelativePath(Repository.Scenarios, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string PathOf(params string[] names) => Path.Combine([_folder.FullName, .. names]);

    /// <summary>Runs a script of the gallery; what it wrote.</summary>
    public Task<string> RunAsync(string script, params string[] arguments) =>
        StartAsync("dotnet", ["run", Path.Combine(Repository.Scripts, script), .. arguments]);

    /// <summary>Starts a program in the folder, and asserts that it ends well.</summary>
    public async Task<string> StartAsync(string program, IEnumerable<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { WorkingDirectory = _folder.FullName, RedirectStandardOutput = true, RedirectStandardError = true };

        // The gallery keeps the project's style; what users write need not.
        start.Environment["JudgeScripts"] = "true";
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{program} did not start.");
        using var deadline = new CancellationTokenSource(_deadline);
        var output = process.StandardOutput.ReadToEndAsync(deadline.Token);
        var error = process.StandardError.ReadToEndAsync(deadline.Token);
        try
        {
            await process.WaitForExitAsync(deadline.Token);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} did not end within {_deadline.TotalMinutes} minutes.");
        }

        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)} ended with {process.ExitCode}\n{await output}{await error}");
        return await output;
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
