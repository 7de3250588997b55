using System.Collections.Immutable;
using DiplomacySim.Scenarios.Problems;
using DiplomacySim.Scenarios.Yaml;

namespace DiplomacySim.Scenarios.Files;

/// <summary>Applies a change to what it changes: an extending file to its base, a policy to its scenario.</summary>
/// <remarks>Nodes keep the places where they are written, so that problems point into the right file.</remarks>
internal static class SectionMerge
{
    /// <summary>The word that takes a named thing, or a whole section, away.</summary>
    public const string Remove = "remove";

    /// <summary>Applies an extending file to the file that it extends.</summary>
    public static YamlMapping File(YamlMapping below, YamlMapping change, NodeReader reader) => Mapping(below, change, (entry, old) => entry.Name switch
    {
        _ when IsRemove(entry.Value) && ScenarioKeys.Sections.Contains(entry.Name) => Removed(entry, old, below, reader),
        ScenarioKeys.Levers => Levers(old, entry.Value, reader),
        ScenarioKeys.Uncertain or ScenarioKeys.Experiment or ScenarioKeys.Targets or ScenarioKeys.Outcomes or ScenarioKeys.Facts or ScenarioKeys.Search => Named(old, entry.Value, reader),
        _ when ScenarioKeys.Lists.Contains(entry.Name) => Items(old, entry.Value, reader),
        ScenarioKeys.Policies => Policies(old, entry.Value, reader),
        _ => entry.Value,
    });

    /// <summary>Applies levers: each that is written replaces the one below; priorities merge by name.</summary>
    public static YamlNode Levers(YamlNode? below, YamlNode change, NodeReader reader) =>
        below is YamlMapping old && change is YamlMapping written
            ? Mapping(old, written, (entry, before) =>
                IsRemove(entry.Value) ? Removed(entry, before, old, reader)
                : entry.Name == ScenarioKeys.Priority ? Named(before, entry.Value, reader)
                : entry.Value)
            : change;

    /// <summary>Applies a mapping of named things: what is written replaces or is added, <c>remove</c> takes away.</summary>
    public static YamlNode Named(YamlNode? below, YamlNode change, NodeReader reader) =>
        below is YamlMapping old && change is YamlMapping written
            ? Mapping(old, written, (entry, before) => IsRemove(entry.Value) ? Removed(entry, before, old, reader) : entry.Value)
            : change;

    /// <summary>Applies events, rules or shocks: they are added; one with a known name replaces; <c>- name: remove</c> takes away.</summary>
    public static YamlNode Items(YamlNode? below, YamlNode change, NodeReader reader)
    {
        if (below is not YamlSequence old || change is not YamlSequence written)
        {
            return change;
        }

        var items = new List<YamlNode>(old.Items);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < items.Count; i++)
        {
            if (NameOf(items[i]) is { } name)
            {
                places.TryAdd(name, i);
            }
        }

        var removed = new HashSet<int>();
        foreach (var item in written.Items)
        {
            if (Removal(item) is { } removal)
            {
                if (places.TryGetValue(removal.Name, out var place))
                {
                    removed.Add(place);
                }
                else
                {
                    ReportNothingToRemove(removal, places.Keys, reader);
                }
            }
            else if (NameOf(item) is { } name && places.TryGetValue(name, out var place))
            {
                items[place] = item;
            }
            else
            {
                items.Add(item);
            }
        }

        return new YamlSequence(written.Start, written.Path, [.. items.Where((_, i) => !removed.Contains(i))]);
    }

    /// <summary>The entry of an item of a list that takes another away, or null.</summary>
    public static YamlEntry? Removal(YamlNode item) =>
        item is YamlMapping { Entries: [var only] } && IsRemove(only.Value) ? only : null;

    /// <summary>Whether a value is the word <c>remove</c>.</summary>
    public static bool IsRemove(YamlNode value) => value is YamlScalar { Text: Remove };

    /// <summary>Reports that there is nothing of a name to take away.</summary>
    public static void ReportNothingToRemove(YamlEntry entry, IEnumerable<string> known, NodeReader reader)
    {
        var nearest = DidYouMean.Nearest(entry.Name, known);
        reader.Problems.Error(entry.Key.Start, entry.Value.Where, $"nothing named {Shown.Quoted(entry.Name)} is there to remove", nearest);
    }

    /// <summary>Applies a change to what a policy says: its lists go on, its mappings take over what is written.</summary>
    public static YamlMapping Policy(YamlMapping below, YamlMapping change) => Mapping(below, change, PolicySection);

    private static YamlNode Policies(YamlNode? below, YamlNode change, NodeReader reader)
    {
        if (below is not YamlMapping old || change is not YamlMapping written)
        {
            return change;
        }

        return Mapping(old, written, (entry, before) =>
            IsRemove(entry.Value) ? Removed(entry, before, old, reader)
            : before is YamlMapping oldPolicy && entry.Value is YamlMapping policy ? Policy(oldPolicy, policy)
            : entry.Value);
    }

    // Inside a policy 'remove' speaks of the scenario's things, so it is kept as what the policy says.
    private static YamlNode PolicySection(YamlEntry section, YamlNode? below)
    {
        if (ScenarioKeys.Lists.Contains(section.Name) && below is YamlSequence old && section.Value is YamlSequence written)
        {
            return new YamlSequence(written.Start, written.Path, [.. old.Items, .. written.Items]);
        }

        return below is YamlMapping before && section.Value is YamlMapping after
            ? Mapping(before, after, (entry, _) => entry.Value)
            : section.Value;
    }

    // The keys below in their order, each with its change, then the keys that are new; null takes a key away.
    private static YamlMapping Mapping(YamlMapping below, YamlMapping change, Func<YamlEntry, YamlNode?, YamlNode?> merge)
    {
        var entries = ImmutableArray.CreateBuilder<YamlEntry>();
        var changes = change.Entries.ToDictionary(entry => entry.Name, StringComparer.Ordinal);
        foreach (var entry in below.Entries)
        {
            if (!changes.TryGetValue(entry.Name, out var written))
            {
                entries.Add(entry);
            }
            else if (merge(written, entry.Value) is { } value)
            {
                entries.Add(written with { Value = value });
            }
        }

        var known = below.Entries.Select(entry => entry.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in change.Entries)
        {
            if (!known.Contains(entry.Name) && merge(entry, null) is { } value)
            {
                entries.Add(entry with { Value = value });
            }
        }

        return new YamlMapping(change.Start, change.Path, entries.ToImmutable());
    }

    private static YamlNode? Removed(YamlEntry entry, YamlNode? before, YamlMapping below, NodeReader reader)
    {
        if (before is null)
        {
            ReportNothingToRemove(entry, below.Entries.Select(known => known.Name), reader);
        }

        return null;
    }

    private static string? NameOf(YamlNode item) =>
        item is YamlMapping mapping && mapping.Find(EventWords.Name)?.Value is YamlScalar name ? name.Text : null;
}
