namespace DiplomacySim.Scripts.Tests;

/// <summary>The folders of the repository that tests read.</summary>
internal static class Repository
{
    public static string Root { get; } = FindRoot();

    public static string Scenarios { get; } = Path.Combine(Root, "scenarios");

    public static string Scripts { get; } = Path.Combine(Scenarios, "scripts");

    public static string Approved { get; } = Path.Combine(Root, "tests", "DiplomacySim.Scripts.Tests", "Gallery", "Approved");

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
