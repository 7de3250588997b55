using System.Collections.Immutable;
using DiplomacySim.Scenarios.Yaml;

namespace DiplomacySim.Scenarios.Files;

/// <summary>The keys that a mapping of the scenario file may have.</summary>
internal sealed class KeyTable
{
    /// <summary>Creates the table from its keys and the names of those that come with a later version.</summary>
    public KeyTable(ImmutableArray<KeyDescription> keys, ImmutableArray<string> later = default)
    {
        Keys = keys;
        Later = later.IsDefault ? [] : later;
        Names = [.. keys.Select(key => key.Name)];
    }

    /// <summary>The keys, in the order in which people write them.</summary>
    public ImmutableArray<KeyDescription> Keys { get; }

    /// <summary>The keys' names.</summary>
    public ImmutableArray<string> Names { get; }

    /// <summary>Keys that are known and refused: they come with a later version.</summary>
    public ImmutableArray<string> Later { get; }

    /// <summary>Reports each key that the table lacks, and each that comes later.</summary>
    public void Check(YamlMapping mapping, NodeReader reader)
    {
        foreach (var entry in mapping.Entries)
        {
            if (Later.Contains(entry.Name))
            {
                ReportLater(entry, reader);
            }
            else if (!Names.Contains(entry.Name))
            {
                reader.UnknownKey(entry, Names);
            }
        }
    }

    /// <summary>Reports a key that comes with a later version.</summary>
    public static void ReportLater(YamlEntry entry, NodeReader reader) =>
        reader.Problems.Error(entry.Key.Start, entry.Value.Where, $"not in this version; it comes with a later one, so remove it for now");
}
