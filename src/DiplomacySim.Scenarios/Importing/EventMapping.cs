using System.Collections.Immutable;
using System.Globalization;
using DiplomacySim.Scenarios.Problems;
using DiplomacySim.Scenarios.Yaml;

namespace DiplomacySim.Scenarios.Importing;

/// <summary>How coded events become visits and signatures of a scenario.</summary>
/// <remarks>Those that come with the program are <c>cameo.yaml</c> and <c>plover.yaml</c>; others of the same form may take their place.</remarks>
public sealed record EventMapping
{
    /// <summary>The mapping of CAMEO's codes.</summary>
    public const string Cameo = "cameo";

    /// <summary>The mapping of PLOVER's event types and modes.</summary>
    public const string Plover = "plover";

    /// <summary>Where the codes are defined.</summary>
    public required string Source { get; init; }

    /// <summary>The codes that are known.</summary>
    public required ImmutableArray<MappedCode> Codes { get; init; }

    /// <summary>The roles and sectors that act for a country's government; the country as such, without any, does too.</summary>
    public required ImmutableHashSet<string> Sectors { get; init; }

    /// <summary>Words in an actor's name or title, in small letters, and the level of a world that they stand for.</summary>
    public required ImmutableArray<(string Words, string Level)> Titles { get; init; }

    /// <summary>Codes and names of countries that differ from those of worlds, in small letters without spaces and signs, and the world's code.</summary>
    public required ImmutableDictionary<string, string> Countries { get; init; }

    /// <summary>The mapping of an ontology that comes with the program.</summary>
    /// <exception cref="ArgumentException">There is none of this name.</exception>
    public static EventMapping Of(string ontology)
    {
        var problems = new ProblemList();
        using var stream = typeof(EventMapping).Assembly.GetManifestResourceStream($"DiplomacySim.Scenarios.Importing.{ontology}.yaml")
            ?? throw new ArgumentException($"There is no mapping '{ontology}'.", nameof(ontology));
        using var text = new StreamReader(stream);
        return EventMappingReader.Read(YamlFile.Parse(text.ReadToEnd(), ontology + ".yaml", problems), new NodeReader(problems))
            ?? throw new InvalidOperationException(string.Join('\n', problems.ToSorted()));
    }

    /// <summary>Reads the mapping in a file; null, and problems, where it has faults.</summary>
    public static (EventMapping? Mapping, ImmutableArray<Problem> Problems) Read(string path)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        var problems = new ProblemList();
        var mapping = EventMappingReader.Read(YamlFile.Read(path, path.Replace('\\', '/'), problems), new NodeReader(problems));
        return (problems.HasErrors ? null : mapping, problems.ToSorted());
    }

    /// <summary>What an event becomes; null where neither its code nor, of a code of four digits, the one above it is known.</summary>
    internal MappedCode? Find(string code, string mode)
    {
        // Spreadsheets take the zero in front away; no root of CAMEO is above 20.
        var whole = code.Length == 2 && int.TryParse(code, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 20 ? "0" + code : code;
        return Exact(whole, mode) ?? (whole.Length == 4 ? Exact(whole[..3], mode) : null);
    }

    private MappedCode? Exact(string code, string mode) =>
        Codes.FirstOrDefault(mapped => mapped.Code.Equals(code, StringComparison.OrdinalIgnoreCase)
            && (mapped.Mode is null || mode.Split(';', StringSplitOptions.TrimEntries).Contains(mapped.Mode, StringComparer.OrdinalIgnoreCase)));
}
