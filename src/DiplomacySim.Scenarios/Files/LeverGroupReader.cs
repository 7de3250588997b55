using System.Collections.Immutable;
using DiplomacySim.Scenarios.Problems;
using DiplomacySim.Scenarios.Yaml;

namespace DiplomacySim.Scenarios.Files;

/// <summary>Reads levers that stand together under one key and add up to 1.</summary>
/// <param name="context">What is known of the file.</param>
/// <param name="path">Reads one of them, a number or a path over time.</param>
internal sealed class LeverGroupReader(ReadingContext context, Func<LeverDescription, YamlNode, LeverPath?> path)
{
    /// <summary>By how much a sum may miss 1: the rounding of decimal numbers.</summary>
    private const double Tolerance = 1e-6;

    private readonly NodeReader _reader = context.Reader;

    /// <summary>The levers of a group by name; none, and problems, where they are not right.</summary>
    public ImmutableDictionary<string, LeverPath> Read(ImmutableArray<LeverDescription> group, YamlNode node)
    {
        var paths = ImmutableDictionary<string, LeverPath>.Empty;
        string[] parts = [.. group.Select(lever => lever.Item!.Part)];
        var before = _reader.Problems.ErrorCount;
        if (_reader.Mapping(node, $"{{{string.Join(", ", parts.Select(part => $"{part}: ..."))}}}") is not { } mapping)
        {
            return paths;
        }

        _reader.CheckKeys(mapping, [.. parts]);
        foreach (var lever in group)
        {
            if (_reader.Required(mapping, lever.Item!.Part, $"give {Shown.And(parts)}, which add up to 1") is { } value
                && path(lever, value) is { } read)
            {
                paths = paths.Add(lever.Name, read);
            }
        }

        return _reader.Problems.ErrorCount == before && AddsUp(group, paths, mapping) ? paths : ImmutableDictionary<string, LeverPath>.Empty;
    }

    private bool AddsUp(ImmutableArray<LeverDescription> group, ImmutableDictionary<string, LeverPath> paths, YamlMapping mapping)
    {
        if (context is not { World.World: var world, From: { } from, To: { } to })
        {
            return true;
        }

        var values = group.Select(lever =>
            paths[lever.Name].Expand(from, to - from + 1, _ => lever.Item!.DefaultFact is { } fact ? world.ModuleValue(fact, from) : lever.Item!.Default)).ToArray();
        for (var month = 0; month < values[0].Length; month++)
        {
            var sum = values.Sum(value => value[month]);
            if (Math.Abs(sum - 1) > Tolerance)
            {
                var said = Shown.And(group.Select((lever, i) => $"{lever.Item!.Part} {Shown.Number(values[i][month])}"));
                ProblemText when = month == 0 ? ProblemText.None : $" from {from + month}";
                _reader.Error(mapping, $"{said} add up to {Shown.Number(Math.Round(sum, 6))}{when}; they must add up to 1");
                return false;
            }
        }

        return true;
    }
}
