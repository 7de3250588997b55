namespace DiplomacySim.Cli.Tests;

/// <summary>Compares what people read with the approved text that is kept beside the tests.</summary>
internal static class Approved
{
    /// <summary>Where this variable is set, the texts are written instead of compared; look at the difference before you commit it.</summary>
    private const string Variable = "DIPLOMACYSIM_APPROVE";

    public static void Equal(string name, string actual)
    {
        var path = Path.Combine(Workspace.Project, "Screens", name + ".txt");
        if (Environment.GetEnvironmentVariable(Variable) is not null)
        {
            File.WriteAllText(path, actual);
        }

        Assert.True(File.Exists(path), $"There is no approved text {path}; set {Variable}=1 to write it.");
        Assert.Equal(File.ReadAllText(path), actual);
    }
}
