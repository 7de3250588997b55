namespace DiplomacySim.Server.Tests.Serving;

/// <summary>The small worlds that tests play.</summary>
internal static class TestWorlds
{
    /// <summary>Their folder.</summary>
    public static string Folder { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "DiplomacySim.sln")))
        {
            folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside the repository.");
        }

        return Path.Combine(folder.FullName, "tests", "worlds");
    }
}
