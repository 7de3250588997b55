namespace DiplomacySim.Architecture.Tests.Layers;

/// <summary>A project under <c>src</c> and the ones it may refer to.</summary>
internal sealed record Layer(string Name, params string[] MayReferTo)
{
    /// <summary>The layers from the bottom up; a new project gets its row here.</summary>
    public static IReadOnlyList<Layer> All { get; } =
    [
        new("Model"),
        new("Results"),
        new("Exploration", "Model"),
        new("Scenarios", "Model", "Exploration"),
        new("Charts", "Model"),
        new("Experiments", "Model", "Exploration", "Scenarios", "Results"),
        new("Engine", "Model", "Exploration", "Scenarios", "Results", "Experiments"),
        new("Reports", "Model", "Exploration", "Scenarios", "Results", "Charts", "Experiments", "Engine"),
        new("Client", "Model", "Exploration", "Scenarios", "Results", "Charts", "Experiments", "Engine", "Reports"),
        new("Web", "Model", "Exploration", "Scenarios", "Results", "Charts", "Experiments", "Engine", "Reports"),
        new("Contracts", "Model", "Exploration", "Scenarios", "Results", "Experiments", "Engine"),
        new("Grains", "Model", "Exploration", "Scenarios", "Results", "Experiments", "Engine", "Contracts"),
        new("Server", "Model", "Exploration", "Scenarios", "Results", "Charts", "Experiments", "Engine", "Reports", "Contracts", "Grains", "Web"),
        new("Cli", "Model", "Exploration", "Scenarios", "Results", "Charts", "Experiments", "Engine", "Reports", "Client", "Web", "Server"),
    ];

    /// <summary>The layers that have a project by now.</summary>
    public static IEnumerable<Layer> Present => All.Where(layer => File.Exists(Repository.FullPath(layer.ProjectFile)));

    /// <summary>The layers whose assembly was built: all that are present, except for those that need Orleans in a build without it.</summary>
    public static IEnumerable<Layer> Compiled =>
        Present.Where(layer => File.Exists(Path.Combine(AppContext.BaseDirectory, layer.AssemblyName + ".dll")));

    public string Project => "DiplomacySim." + Name;

    public string ProjectFile => $"src/{Project}/{Project}.csproj";

    /// <summary>The compiled project, which is called after the tool in the top layer.</summary>
    public string AssemblyName => Name == "Cli" ? "dipsim" : Project;

    public bool Allows(string project) => MayReferTo.Any(name => "DiplomacySim." + name == project);
}
