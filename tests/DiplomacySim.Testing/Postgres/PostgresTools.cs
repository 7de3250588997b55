using System.Diagnostics;

namespace DiplomacySim.Testing.Postgres;

/// <summary>The programs of the PostgreSQL that is installed here.</summary>
internal sealed class PostgresTools
{
    // Debian keeps them apart from other programs, a folder for each version.
    private const string DebianFolder = "/usr/lib/postgresql";

    private static readonly TimeSpan _deadline = TimeSpan.FromSeconds(90);

    private readonly string _folder;
    private readonly string[] _prefix;

    private PostgresTools(string folder, string[] prefix) => (_folder, _prefix) = (folder, prefix);

    /// <summary>The newest PostgreSQL of this machine; null where there is none that can be started.</summary>
    public static PostgresTools? Find()
    {
        var folder = Folders().FirstOrDefault(f => File.Exists(Path.Combine(f, "initdb")) && File.Exists(Path.Combine(f, "postgres")));
        return folder is null || Prefix() is not { } prefix ? null : new PostgresTools(folder, prefix);
    }

    /// <summary>Any command, run by a user that the server accepts.</summary>
    public ProcessStartInfo StartAny(params string[] command)
    {
        string[] words = [.. _prefix, .. command];
        var start = new ProcessStartInfo(words[0])
        {
            WorkingDirectory = Path.GetTempPath(),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var word in words[1..])
        {
            start.ArgumentList.Add(word);
        }

        return start;
    }

    /// <summary>The full path of a program.</summary>
    public string PathOf(string program) => Path.Combine(_folder, program);

    /// <summary>Runs a program of PostgreSQL to its end; anything but success is an error that quotes what it said.</summary>
    public void Run(string program, params string[] arguments) => Answer([PathOf(program), .. arguments]);

    /// <summary>Runs any command to its end and returns the line that it wrote.</summary>
    public string Answer(params string[] command)
    {
        var program = command[0];
        using var process = Process.Start(StartAny(command)) ?? throw new InvalidOperationException($"{program} did not start.");
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        if (!process.WaitForExit(_deadline))
        {
            process.Kill(entireProcessTree: true);
            throw new TimeoutException($"{program} did not end within {_deadline.TotalSeconds} s.");
        }

        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{string.Join(' ', command)} ended with code {process.ExitCode}.\n{output.Result}\n{error.Result}");
        }

        return output.Result.TrimEnd();
    }

    private static IEnumerable<string> Folders()
    {
        var path = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        var debian = Directory.Exists(DebianFolder)
            ? Directory.GetDirectories(DebianFolder).OrderByDescending(f => double.TryParse(Path.GetFileName(f), out var version) ? version : 0)
            : Enumerable.Empty<string>();
        return debian.Select(f => Path.Combine(f, "bin")).Concat(path);
    }

    /// <summary>What stands before a command: the server refuses to run as root.</summary>
    private static string[]? Prefix()
    {
        if (OperatingSystem.IsWindows() || !Environment.IsPrivilegedProcess)
        {
            return OperatingSystem.IsWindows() ? null : [];
        }

        return File.Exists("/usr/bin/setpriv")
            ? ["/usr/bin/setpriv", $"--reuid={UnprivilegedUser()}", "--clear-groups", "--regid=nogroup"]
            : null;
    }

    private static string UnprivilegedUser() =>
        File.ReadLines("/etc/passwd").Any(line => line.StartsWith("postgres:", StringComparison.Ordinal)) ? "postgres" : "nobody";
}
