using System.Collections.Immutable;
using DiplomacySim.Model;
using DiplomacySim.Model.Modules;
using DiplomacySim.Scenarios.Problems;
using DiplomacySim.Scenarios.Yaml;

namespace DiplomacySim.Scenarios.Worlds.Definition;

/// <summary>Reads the key <c>modules</c>: the parameters and facts of each module that the world has data for.</summary>
/// <param name="reader">Takes values from nodes.</param>
internal sealed class ModulesReader(NodeReader reader)
{
    private static readonly ProblemText ParameterRemedy = $"give its default, range, mark and reason";
    private static readonly ProblemText FactRemedy = $"give its value and source: {"{value: 10, source: where it is known from}"}";

    private static readonly string[] ModuleKeys = ["parameters", "facts"];
    private static readonly string[] ParameterKeys = ["default", "range", "mark", "reason"];
    private static readonly string[] FactKeys = ["value", "source"];
    private static readonly string[] AllNames = [.. ModuleTable.All.Select(module => module.Name)];

    private readonly RangedValueReader _ranged = new(reader);

    /// <summary>What the section says; one item that has a problem is left out.</summary>
    public WorldModules Read(YamlNode node)
    {
        if (reader.Mapping(node, "{culture: {parameters: ..., facts: ...}}") is not { } mapping)
        {
            return WorldModules.None;
        }

        reader.CheckKeys(mapping, AllNames);
        var modules = ImmutableArray.CreateBuilder<ModuleDescription>();
        var items = ImmutableArray.CreateBuilder<WorldModuleItem>();
        foreach (var module in ModuleTable.All)
        {
            if (mapping.Find(module.Name) is { } entry && reader.Mapping(entry.Value, "{parameters: ..., facts: ...}") is { } content)
            {
                modules.Add(module);
                reader.CheckKeys(content, ModuleKeys);
                ReadItems(content, "parameters", module.Parameters, ParameterRemedy, ReadParameter, items);
                ReadItems(content, "facts", module.Facts, FactRemedy, ReadFact, items);
            }
        }

        return new WorldModules(modules.ToImmutable(), items.ToImmutable());
    }

    private void ReadItems(
        YamlMapping content,
        string section,
        ImmutableArray<ModuleItem> expected,
        ProblemText remedy,
        Func<YamlMapping, ModuleItem, WorldModuleItem?> read,
        ImmutableArray<WorldModuleItem>.Builder items)
    {
        if (expected.IsEmpty && content.Find(section) is null)
        {
            return;
        }

        if (reader.Required(content, section, $"the module has {Shown.And(expected.Select(item => item.Name))}") is not { } node
            || reader.Mapping(node, $"{{{(expected.IsEmpty ? "name" : expected[0].Name)}: ...}}") is not { } mapping)
        {
            return;
        }

        reader.CheckKeys(mapping, [.. expected.Select(item => item.Name)]);
        foreach (var item in expected)
        {
            if (reader.Required(mapping, item.Name, remedy) is { } value
                && reader.Mapping(value, $"{{{(item.Kind == ModuleItemKind.Fact ? "value" : "default")}: ...}}") is { } one
                && read(one, item) is { } found)
            {
                items.Add(found);
            }
        }
    }

    private WorldModuleItem? ReadParameter(YamlMapping mapping, ModuleItem item)
    {
        reader.CheckKeys(mapping, ParameterKeys);
        return _ranged.Read(mapping, node => reader.Number(node, item.Minimum, item.Maximum)) is { } read
            ? new WorldModuleItem { Item = item, Value = read.Default, Low = read.Low, High = read.High, Mark = read.Mark, Reason = read.Reason }
            : null;
    }

    private WorldModuleItem? ReadFact(YamlMapping mapping, ModuleItem item)
    {
        reader.CheckKeys(mapping, FactKeys);
        double? value = null;
        var steps = ImmutableArray<(Month From, double Value)>.Empty;
        if (reader.Required(mapping, "value", $"give the value") is { } node)
        {
            steps = node is YamlMapping path && !item.IsMonth ? ReadSteps(path, item) : steps;
            value = !steps.IsEmpty ? steps[^1].Value
                : node is YamlMapping && !item.IsMonth ? null
                : item.IsMonth ? reader.Month(node)?.Index : reader.Number(node, item.Minimum, item.Maximum);
        }

        var source = reader.Required(mapping, "source", $"say where it is known from") is { } sourceNode
            ? reader.Text(sourceNode, $"say where it is known from")
            : null;
        return value is { } number && source is not null
            ? new WorldModuleItem { Item = item, Value = number, Low = number, High = number, Reason = source, Steps = steps }
            : null;
    }

    // What was known at the end of some months; a run starts with the last value before it.
    private ImmutableArray<(Month From, double Value)> ReadSteps(YamlMapping path, ModuleItem item)
    {
        var steps = ImmutableArray.CreateBuilder<(Month From, double Value)>();
        foreach (var entry in path.Entries)
        {
            if (!Month.TryParse(entry.Name, out var month))
            {
                reader.Problems.Error(entry.Key.Start, entry.Value.Where, $"{entry.Key.Noun} is not a month; values over time are written {"{2024-12: 70, 2025-12: 77}"}");
            }
            else if (steps.Count > 0 && steps[^1].From >= month)
            {
                reader.Problems.Error(entry.Key.Start, entry.Value.Where, $"{month} stands after {steps[^1].From}; the months of a fact ascend");
            }
            else if (reader.Number(entry.Value, item.Minimum, item.Maximum) is { } number)
            {
                steps.Add((month, number));
            }
        }

        return steps.ToImmutable();
    }
}
