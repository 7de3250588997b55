using System.Text;

namespace DiplomacySim.Scenarios.Tests.Worlds;

/// <summary>The worlds of the repository, and copies of the small one to spoil.</summary>
internal static class WorldFolders
{
    private static readonly string Root = FindRoot();

    public static string VietNam { get; } = Path.Combine(Root, "scenarios", "worlds", "viet-nam");

    public static string Tiny { get; } = Path.Combine(Root, "tests", "worlds", "tiny");

    public static string Reference { get; } = Path.Combine(Root, "docs", "world-reference.md");

    public static string Faults { get; } = Path.Combine(Root, "tests", "DiplomacySim.Scenarios.Tests", "Worlds", "Faults");

    /// <summary>Calls an action with a copy of the tiny world, which is deleted afterwards.</summary>
    public static void WithCopy(Action<string> act)
    {
        var folder = Directory.CreateTempSubdirectory("tiny-world-").FullName;
        try
        {
            foreach (var file in Directory.EnumerateFiles(Tiny))
            {
                File.Copy(file, Path.Combine(folder, Path.GetFileName(file)));
            }

            act(folder);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>Replaces a text that the file must hold exactly once.</summary>
    public static void Replace(string folder, string file, string found, string replacement)
    {
        var path = Path.Combine(folder, file);
        var text = File.ReadAllText(path);
        Assert.Equal(2, text.Split(found).Length);
        File.WriteAllText(path, text.Replace(found, replacement, StringComparison.Ordinal), new UTF8Encoding(false));
    }

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "DiplomacySim.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return folder.FullName;
    }
}
