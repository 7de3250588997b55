namespace DiplomacySim.Cli.Tests;

/// <summary>
/// A folder with the world of the tests and the repository's scenarios, in which all tests of this project run the tool: paths in
/// reports are then short and the same on every machine.
/// </summary>
internal static class Workspace
{
    private static readonly Lazy<string> _folder = new(Create);

    /// <summary>The folder; it is made, and entered, when first asked for.</summary>
    public static string Folder => _folder.Value;

    /// <summary>The repository.</summary>
    public static string Repository { get; } = FindRepository();

    /// <summary>The folder of this project's sources.</summary>
    public static string Project { get; } = Path.Combine(Repository, "tests", "DiplomacySim.Cli.Tests");

    /// <summary>Writes a file of the workspace; returns its relative path.</summary>
    public static string Write(string path, string text)
    {
        var full = Path.Combine(Folder, path);
        Directory.CreateDirectory(Path.GetDirectoryName(full)!);
        File.WriteAllText(full, text);
        return path;
    }

    private static string Create()
    {
        var folder = Directory.CreateTempSubdirectory("dipsim-cli-").FullName;
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            Directory.SetCurrentDirectory(Path.GetTempPath());
            Directory.Delete(folder, recursive: true);
        };
        Copy(Path.Combine(Repository, "tests", "worlds", "tiny"), Path.Combine(folder, "tiny"));
        Copy(Path.Combine(Repository, "scenarios"), Path.Combine(folder, "scenarios"));
        Copy(Path.Combine(Project, "Scenarios"), folder);
        Directory.SetCurrentDirectory(folder);

        // Reports name the engine; what is approved is the same in every build.
        Environment.SetEnvironmentVariable("DIPLOMACYSIM_ENGINE", "embedded");
        return folder;
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }

    private static string FindRepository()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "DiplomacySim.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return folder.FullName;
    }
}
