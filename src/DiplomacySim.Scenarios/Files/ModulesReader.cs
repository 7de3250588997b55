using System.Collections.Immutable;
using DiplomacySim.Model.Modules;
using DiplomacySim.Scenarios.Problems;
using DiplomacySim.Scenarios.Worlds;
using DiplomacySim.Scenarios.Yaml;

namespace DiplomacySim.Scenarios.Files;

/// <summary>Reads the key <c>modules</c>: which parts of diplomacy beside the core are on.</summary>
internal static class ModulesReader
{
    /// <summary>The word for every module that the world has data for.</summary>
    public const string All = "all";

    /// <summary>The word for no module.</summary>
    public const string None = "none";

    /// <summary>The modules that are on, in the order of the table; null, and problems, where they cannot be told.</summary>
    public static ImmutableArray<ModuleDescription>? Read(YamlNode? node, LoadedWorld? world, NodeReader reader)
    {
        if (node is null || node is YamlScalar { Text: None })
        {
            return [];
        }

        if (node is YamlScalar { Text: All })
        {
            return world?.World.Modules;
        }

        if (node is not YamlSequence list)
        {
            reader.Error(node, $"found {node.Noun}; give a list such as [culture], or '{All}', or '{None}'");
            return null;
        }

        string[] known = [.. ModuleTable.All.Select(module => module.Name)];
        var on = new HashSet<ModuleDescription>();
        var before = reader.Problems.ErrorCount;
        foreach (var item in list.Items)
        {
            if (reader.Word(item, $"a module", known) is not { } name)
            {
                continue;
            }

            var module = ModuleTable.Find(name)!;
            if (!on.Add(module))
            {
                reader.Error(item, $"the module {Shown.Quoted(name)} stands here twice");
            }
            else if (world is not null && !world.World.Modules.Contains(module))
            {
                reader.Error(item, $"the world '{world.World.Name}' has no data for the module {Shown.Quoted(name)}; its world.yaml gives them under 'modules'");
            }
        }

        foreach (var module in on)
        {
            foreach (var need in module.Needs.Where(need => !on.Any(other => other.Name == need)))
            {
                reader.Error(list, $"the module {Shown.Quoted(module.Name)} needs {Shown.Quoted(need)}; add it to the list");
            }
        }

        return reader.Problems.ErrorCount > before ? null : [.. ModuleTable.All.Where(on.Contains)];
    }
}
