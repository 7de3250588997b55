using System.Collections.Immutable;
using DiplomacySim.Model.Modules;
using DiplomacySim.Model.Parameters;
using DiplomacySim.Scenarios.Distributions;
using DiplomacySim.Scenarios.Problems;
using DiplomacySim.Scenarios.Worlds;
using DiplomacySim.Scenarios.Yaml;

namespace DiplomacySim.Scenarios.Files;

/// <summary>Reads the section <c>uncertain</c>.</summary>
internal sealed class UncertainReader(ReadingContext context)
{
    private const string ThresholdPrefix = "threshold of ";
    private readonly NodeReader _reader = context.Reader;

    /// <summary>What a section says, in the order of the file.</summary>
    public ImmutableArray<UncertainSetting> Read(YamlNode? section)
    {
        if (section is null || _reader.Mapping(section, "{attention: 'uniform(60, 90)'}") is not { } mapping)
        {
            return [];
        }

        var settings = ImmutableArray.CreateBuilder<UncertainSetting>();
        foreach (var entry in mapping.Entries)
        {
            if (SectionMerge.IsRemove(entry.Value))
            {
                SectionMerge.ReportNothingToRemove(entry, [], _reader);
            }
            else if (One(entry) is { } setting)
            {
                settings.Add(setting);
            }
        }

        return settings.ToImmutable();
    }

    /// <summary>What an entry says of the lever or parameter that it names.</summary>
    public UncertainSetting? One(YamlEntry entry) =>
        Find(entry) is { } found && DistributionReader.Read(entry.Value, found.Bounds, _reader) is { } believed
            ? new UncertainSetting(entry.Name, found.Kind, found.Index, believed, found.Item)
            : null;

    /// <summary>The values of a lever or parameter one by one, each checked as a fixed value is.</summary>
    public UncertainSetting? Listed(YamlEntry entry, IReadOnlyCollection<YamlNode> nodes)
    {
        if (Find(entry) is not { } found)
        {
            return null;
        }

        if (nodes.Count == 0)
        {
            _reader.Error(entry.Value, $"the list is empty; give at least one value");
            return null;
        }

        var values = ImmutableArray.CreateBuilder<double>(nodes.Count);
        foreach (var node in nodes)
        {
            if (DistributionReader.Read(node, found.Bounds, _reader) is { } believed)
            {
                if (believed.Distribution is null)
                {
                    values.Add(believed.Fixed);
                }
                else
                {
                    _reader.Error(node, $"found {node.Noun}; give a number");
                }
            }
        }

        return values.Count == nodes.Count
            ? new UncertainSetting(entry.Name, found.Kind, found.Index, new Believed(new ListedValues(values.ToImmutable())), found.Item)
            : null;
    }

    private (UncertaintyKind Kind, int Index, ValueBounds Bounds, ModuleItem? Item)? Find(YamlEntry entry)
    {
        if (LeverTable.Find(entry.Name) is { } lever)
        {
            if (LeverTable.Refusal(lever, context) is { } refusal)
            {
                _reader.Problems.Error(entry.Key.Start, entry.Value.Where, refusal);
                return null;
            }

            return (lever.Kind, -1, new ValueBounds(lever.Minimum, lever.Maximum, false, lever.Minimum, lever.Maximum), lever.Item);
        }

        if (context.World is null)
        {
            return FindWithoutWorld(entry);
        }

        if (context.World.FindParameter(entry.Name) is { } parameter)
        {
            return (
                UncertaintyKind.Parameter,
                parameter.Index,
                new ValueBounds(parameter.Minimum, parameter.Maximum, parameter.AllowsNone, parameter.Low, parameter.High),
                null);
        }

        if (context.World.ModuleItems.FirstOrDefault(known => known.Mark is not null && known.Item.Name == entry.Name) is { } item)
        {
            return FindOfModule(entry, item);
        }

        ReportUnknown(
            entry,
            context.World.Parameters.Select(known => known.Name)
                .Concat(context.World.ModuleItems.Where(known => known.Mark is not null).Select(known => known.Item.Name)));
        return null;
    }

    private (UncertaintyKind Kind, int Index, ValueBounds Bounds, ModuleItem? Item)? FindOfModule(YamlEntry entry, WorldModuleItem known)
    {
        var module = ModuleTable.ModuleOf(known.Item);
        if (context.Modules is { } on && !on.Contains(module))
        {
            _reader.Problems.Error(entry.Key.Start, entry.Value.Where, LeverTable.Off(module));
            return null;
        }

        return (UncertaintyKind.ModuleItem, -1, new ValueBounds(known.Item.Minimum, known.Item.Maximum, false, known.Low, known.High), known.Item);
    }

    // Without the world the names that every world has are checked all the same.
    private (UncertaintyKind Kind, int Index, ValueBounds Bounds, ModuleItem? Item)? FindWithoutWorld(YamlEntry entry)
    {
        if (entry.Name.StartsWith(ThresholdPrefix, StringComparison.Ordinal))
        {
            return null;
        }

        if (ParameterTable.All.FirstOrDefault(known => known.Name == entry.Name) is { } parameter)
        {
            return (
                UncertaintyKind.Parameter,
                -1,
                new ValueBounds(parameter.Minimum, parameter.Maximum, parameter.AllowsNone, parameter.Minimum, parameter.Maximum),
                null);
        }

        if (ModuleTable.All.SelectMany(module => module.Parameters).Any(known => known.Name == entry.Name))
        {
            return null;
        }

        ReportUnknown(entry, ParameterTable.All.Select(known => known.Name));
        return null;
    }

    private void ReportUnknown(YamlEntry entry, IEnumerable<string> parameters)
    {
        string[] levers = [.. LeverTable.All.Select(lever => lever.Name)];
        var nearest = DidYouMean.Nearest(entry.Name, levers.Concat(parameters));
        ProblemText remedy = nearest is null
            ? $"; uncertain can be the levers {Shown.And(levers)} and the world's parameters, such as 'leader effect'"
            : ProblemText.None;
        _reader.Problems.Error(entry.Key.Start, entry.Value.Where, $"{entry.Key.Noun} is neither a lever nor a parameter of the world{remedy}", nearest);
    }
}
