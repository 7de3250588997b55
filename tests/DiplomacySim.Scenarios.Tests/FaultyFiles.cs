namespace DiplomacySim.Scenarios.Tests;

/// <summary>The faulty files in a folder tree of their own, so that messages that name folders are the same on every machine.</summary>
public sealed class FaultyFiles : IDisposable
{
    private readonly string _top = Directory.CreateTempSubdirectory("faulty-").FullName;

    public FaultyFiles()
    {
        Folder = Path.Combine(_top, "scenarios", "faulty");
        foreach (var file in Directory.EnumerateFiles(TestFolders.Faulty, "*.yaml", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(Folder, Path.GetRelativePath(TestFolders.Faulty, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    public string Folder { get; }

    /// <summary>A text with the folders of this machine taken out.</summary>
    public string Portable(string text) => text
        .Replace(Folder + Path.DirectorySeparatorChar, "", StringComparison.Ordinal)
        .Replace(_top + Path.DirectorySeparatorChar, "", StringComparison.Ordinal)
        .Replace(TestFolders.Worlds, "worlds", StringComparison.Ordinal);

    public void Dispose() => Directory.Delete(_top, recursive: true);
}
