using DiplomacySim.Engine.Tests;
using DiplomacySim.Experiments.Describing;
using DiplomacySim.Model.Modules;
using DiplomacySim.Model.Parameters;
using DiplomacySim.Scenarios.Worlds;

namespace DiplomacySim.Experiments.Tests.Describing;

public sealed class ModelPageTests
{
    private const string Approve = "DIPLOMACYSIM_APPROVE";

    private static readonly string[] Headings =
    [
        "## 1. Purpose and patterns", "## 2. Entities, state variables and scales", "## 3. Process overview and scheduling", "## 4. Design concepts",
        "## 5. Initialisation", "## 6. Input data", "## 7. Submodels",
    ];

    [Fact]
    public void Write_OurWorld_IsThePageInTheDocuments()
    {
        var page = Path.Combine(Repository.Root, "docs", "model.md");
        var text = Text("viet-nam");
        if (Environment.GetEnvironmentVariable(Approve) is not null)
        {
            File.WriteAllText(page, text);
        }

        Assert.True(File.ReadAllText(page) == text, $"docs/model.md is not what the program writes; set {Approve}=1 to write it anew.");
    }

    [Theory]
    [InlineData("viet-nam")]
    [InlineData("tiny")]
    public void Write_AnyWorld_HasEveryElementParameterAndModule(string world)
    {
        var text = Text(world);

        Assert.All(Headings, heading => Assert.Contains(heading, text, StringComparison.Ordinal));
        Assert.All(ParameterTable.All, parameter => Assert.Contains($"| `{parameter.Name}` |", text, StringComparison.Ordinal));
        Assert.All(ModuleTable.All, module => Assert.Contains($"**{module.Name}.** {module.Summary}", text, StringComparison.Ordinal));
        Assert.DoesNotContain("{{", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_AnotherWorld_HasThatWorldsValues()
    {
        Assert.Contains("home Zenith;", Text("tiny"), StringComparison.Ordinal);
        Assert.DoesNotContain("home Zenith;", Text("viet-nam"), StringComparison.Ordinal);
    }

    private static string Text(string world)
    {
        var folder = world == "tiny" ? Path.Combine(Repository.Root, "tests", "worlds", "tiny") : Path.Combine(Repository.Worlds, world);
        var loaded = WorldLoader.Load(folder).World;
        Assert.NotNull(loaded);
        using var writer = new StringWriter { NewLine = "\n" };
        ModelPage.Write(writer, loaded);
        return writer.ToString();
    }
}
