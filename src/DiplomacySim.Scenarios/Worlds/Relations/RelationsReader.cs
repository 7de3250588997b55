using System.Collections.Immutable;
using DiplomacySim.Model.Modules;
using DiplomacySim.Scenarios.Worlds.Definition;
using DiplomacySim.Scenarios.Worlds.Tables;
using DiplomacySim.Scenarios.Yaml;

namespace DiplomacySim.Scenarios.Worlds.Relations;

/// <summary>Reads what <c>world.yaml</c> says of partners.</summary>
/// <param name="reader">Takes values from nodes.</param>
/// <param name="root">The file's mapping.</param>
/// <param name="definition">The world's words.</param>
/// <param name="partners">The partners.</param>
internal sealed class RelationsReader(NodeReader reader, YamlMapping root, WorldDefinition definition, PartnerTable partners)
{
    private static readonly string[] AffinityKeys = ["relations up to", "blocs"];

    private readonly SortedDictionary<string, WorldGroup> _groups = new(StringComparer.Ordinal);

    /// <summary>Reads the keys that speak of partners.</summary>
    public WorldRelations Read()
    {
        AddBlocs();
        ReadGroups();
        var affinity = root.Find("affinity") is { } entry ? reader.Mapping(entry.Value, "{relations up to: 1965-12}") : null;
        if (affinity is not null)
        {
            reader.CheckKeys(affinity, AffinityKeys);
        }

        return new WorldRelations
        {
            Groups = [.. _groups.Values],
            Shared = ReadGroupList(root.Find("shared blocs")),
            Status = ReadGroupList(root.Find("status blocs")),
            Neighbourhood = root.Find("neighbourhood bloc") is { } neighbourhood ? Group(neighbourhood.Value) : null,
            AffinityUpTo = affinity?.Find("relations up to") is { } upTo ? reader.Month(upTo.Value) : null,
            AffinityGroups = ReadGroupList(affinity?.Find("blocs")),
            Roles = ReadRoles(),
            BlocActors = ReadBlocActors(),
            Rivals = ReadRivals(),
        };
    }

    private void AddBlocs()
    {
        foreach (var (name, title) in definition.Blocs ?? ImmutableSortedDictionary<string, string>.Empty)
        {
            var members = Enumerable.Range(0, partners.Rows.Length).Where(index => partners.Rows[index].Blocs.Contains(name));
            _groups.Add(name, new WorldGroup(name, title, false, [.. members]));
        }
    }

    private void ReadGroups()
    {
        if (root.Find("groups") is not { } entry || reader.Mapping(entry.Value, "{neighbours: [AAA, BBB]}") is not { } mapping)
        {
            return;
        }

        foreach (var group in mapping.Entries)
        {
            var members = ReadPartners(group.Value, "[AAA, BBB]");
            if (Names.Read(reader, group.Key, $"give the group's name") is not { } name)
            {
                continue;
            }

            // A group called as a bloc is reported among the clashes of names.
            _groups.TryAdd(name, new WorldGroup(name, name, true, members));
        }
    }

    private ImmutableArray<WorldGroup> ReadGroupList(YamlEntry? entry)
    {
        if (entry is null || reader.List(entry.Value, "[Union, League]") is not { } list)
        {
            return [];
        }

        var groups = ImmutableArray.CreateBuilder<WorldGroup>();
        foreach (var item in list.Items)
        {
            if (Group(item) is not { } group)
            {
                continue;
            }

            if (groups.Contains(group))
            {
                reader.Error(item, $"{item.Noun} stands here twice");
            }
            else
            {
                groups.Add(group);
            }
        }

        return groups.ToImmutable();
    }

    // Where the blocs could not be read, every name would seem unknown: nothing is said then.
    private WorldGroup? Group(YamlNode node)
    {
        if (node is YamlScalar scalar && _groups.TryGetValue(scalar.Text, out var group))
        {
            return group;
        }

        if (definition.Blocs is not null)
        {
            reader.Word(node, $"a bloc or group of this world", _groups.Keys);
        }

        return null;
    }

    private ImmutableSortedDictionary<string, WorldGroup> ReadRoles()
    {
        var roles = ImmutableSortedDictionary.CreateBuilder<string, WorldGroup>(StringComparer.Ordinal);
        string[] known = [.. ModuleTable.All.SelectMany(module => module.Roles).Distinct().Order(StringComparer.Ordinal)];
        var mapping = root.Find("roles") is { } entry ? reader.Mapping(entry.Value, "{neighbours: Nearby}") : null;
        if (mapping is not null)
        {
            reader.CheckKeys(mapping, known);
        }

        foreach (var role in mapping?.Entries ?? [])
        {
            if (known.Contains(role.Name) && Group(role.Value) is { } group)
            {
                roles.Add(role.Name, group);
            }
        }

        foreach (var module in definition.Modules.Modules)
        {
            foreach (var role in module.Roles.Where(role => mapping?.Find(role) is null))
            {
                reader.Problems.Error(root.Find("modules")!.Key.Start, $"modules.{module.Name}", $"the role '{role}' is missing; say under 'roles' which bloc or group plays it");
            }
        }

        return roles.ToImmutable();
    }

    private ImmutableSortedDictionary<int, WorldGroup> ReadBlocActors()
    {
        var actors = ImmutableSortedDictionary.CreateBuilder<int, WorldGroup>();
        if (root.Find("bloc actors") is not { } entry || reader.Mapping(entry.Value, "{UUU: Union}") is not { } mapping)
        {
            return actors.ToImmutable();
        }

        foreach (var actor in mapping.Entries)
        {
            var index = Partner(actor.Key, actor.Value.Where);
            if (Group(actor.Value) is not { } group || index < 0)
            {
                continue;
            }

            if (group.Members.Contains(index))
            {
                reader.Error(actor.Value, $"{actor.Name} is itself a member of '{group.Name}'; take it out of the bloc");
            }

            actors.Add(index, group);
        }

        return actors.ToImmutable();
    }

    private ImmutableSortedDictionary<int, ImmutableArray<int>> ReadRivals()
    {
        var rivals = ImmutableSortedDictionary.CreateBuilder<int, ImmutableArray<int>>();
        if (root.Find("rivals") is not { } entry || reader.Mapping(entry.Value, "{AAA: [BBB, CCC]}") is not { } mapping)
        {
            return rivals.ToImmutable();
        }

        foreach (var rivalry in mapping.Entries)
        {
            var index = Partner(rivalry.Key, rivalry.Value.Where);
            var others = ReadPartners(rivalry.Value, "[BBB, CCC]");
            if (index >= 0 && others.Contains(index))
            {
                reader.Error(rivalry.Value, $"{rivalry.Name} cannot be its own rival");
            }

            if (index >= 0)
            {
                rivals.Add(index, others);
            }
        }

        return rivals.ToImmutable();
    }

    private ImmutableArray<int> ReadPartners(YamlNode node, string example)
    {
        if (reader.List(node, example) is not { } list)
        {
            return [];
        }

        var members = new SortedSet<int>();
        foreach (var item in list.Items)
        {
            var index = Partner(item, item.Where);
            if (index >= 0 && !members.Add(index))
            {
                reader.Error(item, $"{item.Noun} stands here twice");
            }
        }

        return [.. members];
    }

    private int Partner(YamlNode node, string where)
    {
        var index = node is YamlScalar scalar ? partners.IndexOf(scalar.Text) : -1;
        if (index < 0 && !(node is YamlScalar known && partners.IsBroken(known.Text)))
        {
            var nearest = node is YamlScalar unknown ? partners.Nearest(unknown.Text) : null;
            reader.Problems.Error(node.Start, where, $"{node.Noun} is not a partner of {WorldFiles.Partners}", nearest?.Id.Code, nearest);
        }

        return index;
    }
}
