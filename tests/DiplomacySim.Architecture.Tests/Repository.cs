namespace DiplomacySim.Architecture.Tests;

/// <summary>The files of the project, seen from the folder that holds the solution.</summary>
internal static class Repository
{
    private static readonly HashSet<string> _generated = new(StringComparer.Ordinal)
    {
        ".git", ".idea", ".vs", ".vscode", "artifacts", "bin", "BenchmarkDotNet.Artifacts", "obj", "runs", "TestResults",
    };

    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Every file that could be committed, with forward slashes, relative to <see cref="Root"/>, sorted.</summary>
    public static IReadOnlyList<string> Files { get; } =
        [.. Enumerate(Root).Select(Relative).Order(StringComparer.Ordinal)];

    public static string FullPath(string relative) => Path.Combine(Root, relative);

    public static string Text(string relative) => File.ReadAllText(FullPath(relative));

    /// <summary>The files below a folder such as <c>src</c> with this extension.</summary>
    public static IEnumerable<string> FilesIn(string folder, string extension) =>
        Files.Where(file => file.StartsWith(folder + "/", StringComparison.Ordinal) && file.EndsWith(extension, StringComparison.Ordinal));

    /// <summary>Every C# file that people wrote.</summary>
    public static IEnumerable<string> CSharpFiles() => Files.Where(file => file.EndsWith(".cs", StringComparison.Ordinal));

    /// <summary>Every line of a file with its number, from 1.</summary>
    public static IEnumerable<(int Number, string Text)> Lines(string relative) =>
        File.ReadLines(FullPath(relative)).Select((text, index) => (index + 1, text));

    private static string FindRoot()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "DiplomacySim.sln")))
            {
                return folder.FullName;
            }
        }

        throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds DiplomacySim.sln.");
    }

    private static IEnumerable<string> Enumerate(string folder)
    {
        foreach (var file in Directory.EnumerateFiles(folder))
        {
            // In a second work tree this is a file.
            if (Path.GetFileName(file) != ".git")
            {
                yield return file;
            }
        }

        foreach (var inner in Directory.EnumerateDirectories(folder))
        {
            if (_generated.Contains(Path.GetFileName(inner)))
            {
                continue;
            }

            foreach (var file in Enumerate(inner))
            {
                yield return file;
            }
        }
    }

    private static string Relative(string path) => Path.GetRelativePath(Root, path).Replace('\\', '/');
}
