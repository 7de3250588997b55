using System.Collections.Immutable;
using System.Globalization;
using DiplomacySim.Scenarios.Files;
using DiplomacySim.Scenarios.Problems;
using DiplomacySim.Scenarios.Yaml;

namespace DiplomacySim.Scenarios;

/// <summary>Reads scenario files and checks them.</summary>
public static class ScenarioReader
{
    /// <summary>Reads a scenario file, the files that it extends and its world, and reports every problem at once.</summary>
    /// <remarks>
    /// Nothing is thrown for a fault of a file, a missing one included. Only the scenario's own folder tree is read: from the
    /// nearest folder above the file named <c>scenarios</c>, or else the file's own folder, and
    /// <see cref="ScenarioReadOptions.WorldFolders"/>.
    /// </remarks>
    /// <param name="path">The file.</param>
    /// <param name="options">How to read it; null for the defaults.</param>
    /// <exception cref="ArgumentException">The path is empty.</exception>
    public static ScenarioReading Read(string path, ScenarioReadOptions? options = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        options ??= new ScenarioReadOptions();
        var problems = new ProblemList();
        var reader = new NodeReader(problems);
        var scenario = Changed(new ScenarioFileLoader(path, reader).Load(path), options.Changes, reader) is { } file
            ? new ScenarioBuilder(path, ScenarioOverrides.Apply(file, options, reader), node => WorldFinder.Find(path, node, options.WorldFolders, reader), reader).Build()
            : null;
        scenario = ScenarioOverrides.Size(scenario, options);
        return new ScenarioReading(problems.HasErrors ? null : scenario, problems.ToSorted());
    }

    private static YamlMapping? Changed(YamlMapping? file, ImmutableArray<string> changes, NodeReader reader)
    {
        for (var i = 0; i < changes.Length && file is not null; i++)
        {
            var name = string.Create(CultureInfo.InvariantCulture, $"change {i + 1}");
            file = YamlFile.Parse(changes[i], name, reader.Problems) is { } root && reader.Mapping(root, "levers: {attention: 75}") is { } change
                ? SectionMerge.File(file, change, reader)
                : null;
        }

        return file;
    }
}
