using System.Collections.Immutable;
using System.Security.Cryptography;
using DiplomacySim.Scenarios.Files;
using DiplomacySim.Scenarios.Problems;
using DiplomacySim.Scenarios.Worlds;
using DiplomacySim.Scenarios.Yaml;

namespace DiplomacySim.Scenarios.Bundles;

/// <summary>A scenario and its world as one value that can travel to another machine and is read there without any file.</summary>
/// <remarks>
/// It holds the scenario's full text, with the futures and the seed asked for, and the five files of the world. Reading it gives a
/// scenario of the same hash. Immutable; safe for several threads.
/// </remarks>
public sealed class ScenarioBundle
{
    /// <summary>The largest byte form, in bytes: 48 MiB.</summary>
    public const int MaxBytes = 48 * 1024 * 1024;

    private readonly BundleContent _content;
    private readonly Lazy<ImmutableArray<byte>> _bytes;

    private ScenarioBundle(BundleContent content, Func<ImmutableArray<byte>> bytes)
    {
        _content = content;
        _bytes = new Lazy<ImmutableArray<byte>>(bytes);
        Hash = Convert.ToHexStringLower(SHA256.HashData(content.ToBytes()));
    }

    /// <summary>SHA-256 of the content, as 64 small hexadecimal digits; it does not depend on how the content is packed.</summary>
    public string Hash { get; }

    /// <summary>The scenario's path, as it was given where the bundle was made; for the record.</summary>
    public string Path => _content.Path;

    /// <summary>The scenario's full text.</summary>
    public string Text => _content.Text;

    /// <summary>Packs a scenario with its world.</summary>
    /// <exception cref="InvalidDataException">The world's files have changed since the scenario was read, or cannot be read again.</exception>
    public static ScenarioBundle Of(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var problems = new ProblemList();
        var folder = scenario.World.Folder;
        if (scenario.World.BundledFiles is { IsEmpty: false } bundled)
        {
            return Of(new BundleContent(scenario.Path, scenario.Text, folder, bundled));
        }

        var files = WorldFiles.Names.Select(name => WorldFiles.ReadBytes(folder, name, problems)).OfType<byte[]>().ToArray();
        if (problems.HasErrors)
        {
            throw new InvalidDataException($"The world of '{scenario.Path}' cannot be read any more: {problems.ToSorted()[0]}");
        }

        if (WorldFiles.Of(folder, files, problems).Hash != scenario.World.ContentHash)
        {
            throw new InvalidDataException($"The files of the world in '{folder}' have changed since '{scenario.Path}' was read; read it again.");
        }

        return Of(new BundleContent(scenario.Path, scenario.Text, folder, [.. files]));
    }

    /// <summary>Unpacks the byte form.</summary>
    /// <exception cref="InvalidDataException">The bytes are no bundle, are damaged, or are too many.</exception>
    public static ScenarioBundle FromBytes(ImmutableArray<byte> bytes) => new(BundleFormat.Unpack(bytes), () => bytes);

    /// <summary>The byte form: compressed, the same for equal content on one version of the program.</summary>
    public ImmutableArray<byte> ToBytes() => _bytes.Value;

    /// <summary>Another scenario of the same world.</summary>
    /// <param name="text">Its full text; <c>world</c> in it is this bundle's world, whatever it names.</param>
    public ScenarioBundle WithText(string text) => Of(_content with { Text = text });

    /// <summary>Reads the scenario, as <see cref="ScenarioReader.Read"/> reads its file.</summary>
    /// <param name="futures">Takes the place of the number of futures; null keeps that of the bundle.</param>
    public ScenarioReading Read(long? futures = null)
    {
        var problems = new ProblemList();
        var reader = new NodeReader(problems);
        Scenario? scenario = null;
        if (YamlFile.Parse(_content.Text, ScenarioTree.NameOf(_content.Path), problems) is { } root)
        {
            scenario = reader.Mapping(root, "world: worlds/home") is { } file
                ? new ScenarioBuilder(_content.Path, ScenarioOverrides.Sized(file, futures), _ => ReadWorld(problems), reader).Build()
                : null;
            scenario = scenario is { Experiment: not null } && futures is { } wanted ? scenario with { Futures = wanted } : scenario;
        }

        return new ScenarioReading(problems.HasErrors ? null : scenario, problems.ToSorted());
    }

    private LoadedWorld? ReadWorld(ProblemList problems)
    {
        var own = new ProblemList();
        var reading = WorldLoader.Load(_content.WorldFolder, WorldFiles.Of(_content.WorldFolder, _content.WorldFiles, own), own);
        foreach (var problem in reading.Problems)
        {
            problems.Add(problem);
        }

        return reading.World is { } world ? world with { BundledFiles = _content.WorldFiles } : null;
    }

    private static ScenarioBundle Of(BundleContent content) => new(content, () => BundleFormat.Pack(content));
}
