namespace DiplomacySim.Scenarios.Tests;

/// <summary>The folders of the repository that tests read.</summary>
internal static class TestFolders
{
    public static string Root { get; } = FindRoot();

    public static string Project { get; } = Path.Combine(Root, "tests", "DiplomacySim.Scenarios.Tests");

    public static string Good { get; } = Path.Combine(Project, "Good");

    public static string Faulty { get; } = Path.Combine(Project, "Faulty");

    public static string Worlds { get; } = Path.Combine(Root, "tests", "worlds");

    /// <summary>Reads a scenario with the worlds of the tests.</summary>
    public static ScenarioReading Read(string path, ScenarioReadOptions? options = null) =>
        ScenarioReader.Read(path, (options ?? new ScenarioReadOptions()) with { WorldFolders = [Worlds, .. options?.WorldFolders ?? []] });

    /// <summary>Writes a scenario of the tiny world into a folder of its own, reads it, and deletes the folder.</summary>
    public static ScenarioReading ReadText(string text, ScenarioReadOptions? options = null)
    {
        var folder = Directory.CreateTempSubdirectory("scenario-").FullName;
        try
        {
            var path = Path.Combine(folder, "t.yaml");
            File.WriteAllText(path, text);
            return Read(path, options);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
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
