using DiplomacySim.Cli.Terminals;
using YamlDotNet.RepresentationModel;

namespace DiplomacySim.Cli.Tests.Deployment;

/// <summary>The files under <c>docs/deploy</c>: each is YAML, names its kind, and starts the tool in ways that the tool knows.</summary>
public sealed class DeploymentFileTests
{
    private static readonly string s_folder = Path.Combine(Folder(), "docs", "deploy");

    [Theory]
    [InlineData("docker-compose.yaml", 4)]
    [InlineData("kubernetes/silos.yaml", 1)]
    [InlineData("kubernetes/schema.yaml", 1)]
    public void Commands_OfAFile_AreOnesOfTheTool(string file, int count)
    {
        var commands = Documents(file).SelectMany(document => Lists(document, file.StartsWith("docker", StringComparison.Ordinal) ? "command" : "args")).ToList();

        Assert.Equal(count, commands.Count);
        foreach (var command in commands)
        {
            // What the orchestrator fills in.
            var arguments = command.Select(word => word == "$(POD_IP)" ? "10.0.0.5" : word).ToArray();
            var terminal = new Terminal { Out = TextWriter.Null, Error = TextWriter.Null, In = TextReader.Null };
            Assert.Empty(ParseFaults.Of(CommandLine.CreateRoot(new CliContext(terminal, TimeProvider.System)).Parse(arguments)));
        }
    }

    [Theory]
    [InlineData("kubernetes/silos.yaml", "apps/v1 Deployment", "v1 Service", "policy/v1 PodDisruptionBudget")]
    [InlineData("kubernetes/schema.yaml", "batch/v1 Job")]
    [InlineData("kubernetes/secret.yaml", "v1 Secret")]
    public void Documents_OfAManifest_NameTheirKindAndThemselves(string file, params string[] kinds)
    {
        var documents = Documents(file).ToList();

        Assert.Equal(kinds, documents.Select(document => $"{Text(document, "apiVersion")} {Text(document, "kind")}"));
        Assert.All(documents, document => Assert.Equal("diplomacysim", Text((YamlMappingNode)document["metadata"], "name").Split('-')[0]));
    }

    [Fact]
    public void Compose_Services_DependOnOnesThatAreThere()
    {
        var services = (YamlMappingNode)Documents("docker-compose.yaml").Single()["services"];
        var names = services.Children.Keys.Select(key => key.ToString()).ToList();

        var needed = services.Children.Values.SelectMany(service => Mappings(service, "depends_on")).SelectMany(mapping => mapping.Children.Keys).Select(key => key.ToString());

        Assert.Empty(needed.Except(names));
        Assert.Equal(["database", "schema", "silo-1", "silo-2", "silo-3"], names);
    }

    [Fact]
    public void Manifest_GracePeriod_IsLongerThanASilosDrainTime()
    {
        var deployment = Documents("kubernetes/silos.yaml").First();

        var pod = (YamlMappingNode)deployment["spec"]["template"]["spec"];

        // The drain time of a silo is 10 s, and its web process may take 3 s more.
        Assert.True(int.Parse(Text(pod, "terminationGracePeriodSeconds"), System.Globalization.CultureInfo.InvariantCulture) > 13);
    }

    [Fact]
    public void Dockerfile_Project_IsThere()
    {
        var words = File.ReadAllText(Path.Combine(s_folder, "Dockerfile")).Split([' ', '\n']);

        var project = Assert.Single(words, word => word.EndsWith(".csproj", StringComparison.Ordinal));

        Assert.True(File.Exists(Path.Combine(Folder(), project)), $"The Dockerfile publishes {project}, which is not there.");
    }

    private static IEnumerable<YamlMappingNode> Documents(string file)
    {
        var stream = new YamlStream();
        using var reader = File.OpenText(Path.Combine(s_folder, file));
        stream.Load(new YamlDotNet.Core.MergingParser(new YamlDotNet.Core.Parser(reader)));
        return stream.Documents.Select(document => (YamlMappingNode)document.RootNode);
    }

    private static IEnumerable<string[]> Lists(YamlNode root, string key) =>
        from mapping in root.AllNodes.OfType<YamlMappingNode>().Where(node => !IsTemplate(root, node))
        from pair in mapping.Children
        where pair.Key is YamlScalarNode { Value: { } name } && name == key && pair.Value is YamlSequenceNode
        select ((YamlSequenceNode)pair.Value).Select(word => word.ToString()).ToArray();

    // What other parts of a compose file take over.
    private static bool IsTemplate(YamlNode root, YamlNode node) =>
        root is YamlMappingNode mapping && mapping.Children.Any(pair => pair.Key.ToString().StartsWith("x-", StringComparison.Ordinal) && ReferenceEquals(pair.Value, node));

    private static IEnumerable<YamlMappingNode> Mappings(YamlNode node, string key) =>
        node is YamlMappingNode mapping && mapping.Children.TryGetValue(key, out var value) && value is YamlMappingNode found ? [found] : [];

    private static string Text(YamlMappingNode node, string key) => node[key].ToString();

    private static string Folder()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "DiplomacySim.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The solution is not above the tests.");
        }

        return folder.FullName;
    }
}
