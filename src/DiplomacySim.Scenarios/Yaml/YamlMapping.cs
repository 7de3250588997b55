using System.Collections.Immutable;
using DiplomacySim.Scenarios.Problems;

namespace DiplomacySim.Scenarios.Yaml;

/// <summary>Keys with values, in the order of the file; each key once.</summary>
/// <param name="start">Where the mapping begins.</param>
/// <param name="path">The way to it from the root.</param>
/// <param name="entries">The keys and values.</param>
internal sealed class YamlMapping(TextPosition start, YamlPath path, ImmutableArray<YamlEntry> entries) : YamlNode(start, path)
{
    /// <summary>The keys and values.</summary>
    public ImmutableArray<YamlEntry> Entries { get; } = entries;

    /// <inheritdoc/>
    public override ProblemText Noun => $"a mapping";

    /// <summary>The entry with a key, or null.</summary>
    public YamlEntry? Find(string key)
    {
        foreach (var entry in Entries)
        {
            if (entry.Name == key)
            {
                return entry;
            }
        }

        return null;
    }
}
