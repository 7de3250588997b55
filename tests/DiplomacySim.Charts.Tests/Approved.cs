namespace DiplomacySim.Charts.Tests;

/// <summary>Compares a picture with the approved one that is kept beside the tests.</summary>
internal static class Approved
{
    /// <summary>Where this variable is set, the pictures are written instead of compared; look at them before you commit them.</summary>
    private const string Variable = "DIPLOMACYSIM_APPROVE";

    public static void Equal(string name, string svg)
    {
        var path = Path.Combine(Folder, name + ".svg");
        if (Environment.GetEnvironmentVariable(Variable) is not null)
        {
            File.WriteAllText(path, svg);
        }

        Assert.True(File.Exists(path), $"There is no approved picture {path}; set {Variable}=1 to write it.");
        Assert.Equal(File.ReadAllText(path), svg);
    }

    private static string Folder
    {
        get
        {
            var folder = new DirectoryInfo(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder!.FullName, "DiplomacySim.sln")))
            {
                folder = folder.Parent;
            }

            return Path.Combine(folder.FullName, "tests", "DiplomacySim.Charts.Tests", "Pictures");
        }
    }
}
