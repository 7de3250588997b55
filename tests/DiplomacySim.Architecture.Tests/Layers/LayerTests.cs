using System.Reflection;
using System.Xml.Linq;

namespace DiplomacySim.Architecture.Tests.Layers;

public sealed class LayerTests
{
    // They examine or shape the build and leave nothing in the product.
    private static readonly string[] _analyzers = ["Microsoft.CodeAnalysis.BannedApiAnalyzers"];

    // It refers to Results only, below which no test project lies that uses it.
    private const string SharedByTests = "DiplomacySim.Testing";

    [Fact]
    public void SourceFolder_EveryProject_HasItsRowInTheTable()
    {
        var projects = Repository.FilesIn("src", ".csproj");

        Assert.Equal(Layer.Present.Select(layer => layer.ProjectFile).Order(StringComparer.Ordinal), projects);
    }

    [Fact]
    public void ProjectReferences_EveryLayer_PointDownOnly()
    {
        var findings = new Findings();

        foreach (var layer in Layer.Present)
        {
            foreach (var reference in Includes(layer.ProjectFile, "ProjectReference"))
            {
                var project = Path.GetFileNameWithoutExtension(reference.Replace('\\', '/'));
                if (!layer.Allows(project))
                {
                    findings.Add($"{layer.ProjectFile} refers to {project}");
                }
            }
        }

        findings.AssertNone("Dependencies point down only: see the table in Layer.cs.");
    }

    [Fact]
    public void AssemblyReferences_EveryLayer_PointDownOnly()
    {
        var findings = new Findings();

        foreach (var layer in Layer.Compiled)
        {
            foreach (var reference in Assembly.Load(layer.AssemblyName).GetReferencedAssemblies())
            {
                var name = reference.Name ?? "";
                if ((name.StartsWith("DiplomacySim.", StringComparison.Ordinal) || name == "dipsim") && !layer.Allows(name))
                {
                    findings.Add($"{layer.AssemblyName} uses {name}");
                }
            }
        }

        findings.AssertNone("Dependencies point down only: see the table in Layer.cs.");
    }

    [Fact]
    public void ProjectReferences_TestProject_StaysWithItsLayer()
    {
        var findings = new Findings();

        foreach (var layer in Layer.Present)
        {
            var file = $"tests/{layer.Project}.Tests/{layer.Project}.Tests.csproj";
            foreach (var reference in Includes(file, "ProjectReference"))
            {
                var project = Path.GetFileNameWithoutExtension(reference.Replace('\\', '/'));
                if (project != layer.Project && project != SharedByTests && !layer.Allows(project))
                {
                    findings.Add($"{file} refers to {project}");
                }
            }
        }

        findings.AssertNone("The tests of a layer see that layer and what lies below it.");
    }

    [Fact]
    public void Model_Packages_AreNone()
    {
        var packages = Includes("src/DiplomacySim.Model/DiplomacySim.Model.csproj", "PackageReference")
            .Concat(Includes("eng/Library.props", "PackageReference"))
            .Except(_analyzers, StringComparer.Ordinal);

        Assert.Empty(packages);
    }

    [Fact]
    public void Model_CompiledReferences_AreTheBaseLibrary()
    {
        var references = Assembly.Load("DiplomacySim.Model").GetReferencedAssemblies().Select(reference => reference.Name ?? "");

        Assert.All(references, name => Assert.StartsWith("System.", name, StringComparison.Ordinal));
    }

    [Fact]
    public void PackageReferences_EveryProject_LeaveTheVersionToTheCentralFile()
    {
        var findings = new Findings();

        foreach (var file in Repository.Files.Where(file => file.EndsWith(".csproj", StringComparison.Ordinal)))
        {
            findings.AddRange(Elements(file, "PackageReference")
                .Where(element => element.Attribute("Version") is not null || element.Attribute("VersionOverride") is not null)
                .Select(element => $"{file}: {element.Attribute("Include")?.Value}"));
        }

        findings.AssertNone("Versions are given in Directory.Packages.props.");
    }

    private static IEnumerable<string> Includes(string file, string element) =>
        Elements(file, element).Select(found => found.Attribute("Include")?.Value ?? "");

    private static IEnumerable<XElement> Elements(string file, string element) =>
        File.Exists(Repository.FullPath(file)) ? XDocument.Parse(Repository.Text(file)).Descendants(element) : [];
}
