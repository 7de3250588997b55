using System.Collections.Immutable;
using DiplomacySim.Model;
using DiplomacySim.Model.Mathematics;
using DiplomacySim.Scenarios.Yaml;

namespace DiplomacySim.Scenarios.Files;

/// <summary>Reads the section <c>levers</c>.</summary>
internal sealed class LeversReader(ReadingContext context)
{
    private readonly NodeReader _reader = context.Reader;

    /// <summary>The levers of a section; where there is no section, none is set.</summary>
    public LeverSettings Read(YamlNode? section)
    {
        var paths = ImmutableDictionary.CreateBuilder<string, LeverPath>();
        var mapping = section is null ? null : _reader.Mapping(section, "{attention: 75}");
        if (mapping is not null)
        {
            ScenarioKeys.LeverKeys.Check(mapping, _reader);
            foreach (var lever in LeverTable.Alone)
            {
                if (mapping.Find(lever.Name) is { } entry && IsAllowed(lever, entry) && Path(lever, entry.Value) is { } path)
                {
                    paths[lever.Name] = path;
                }
            }

            foreach (var group in LeverTable.Groups)
            {
                if (mapping.Find(group.Key) is { } entry && IsAllowed(group.First(), entry))
                {
                    paths.AddRange(new LeverGroupReader(context, Path).Read([.. group], entry.Value));
                }
            }
        }

        return new LeverSettings(paths.ToImmutable(), Priority(mapping?.Find(ScenarioKeys.Priority)?.Value));
    }

    private bool IsAllowed(LeverDescription lever, YamlEntry entry)
    {
        if (LeverTable.Refusal(lever, context) is not { } refusal)
        {
            return true;
        }

        _reader.Problems.Error(entry.Key.Start, entry.Value.Where, refusal);
        return false;
    }

    private LeverPath? Path(LeverDescription lever, YamlNode node)
    {
        if (node is not YamlMapping steps)
        {
            return _reader.Number(node, lever.Minimum, lever.Maximum) is { } value ? LeverPath.Constant(value) : null;
        }

        var read = ImmutableArray.CreateBuilder<(Month From, double Value)>();
        foreach (var entry in steps.Entries)
        {
            if (!Month.TryParse(entry.Name, out var month))
            {
                _reader.Problems.Error(entry.Key.Start, entry.Value.Where, $"{entry.Key.Noun} is not a month; a path is written {lever.Path}");
                continue;
            }

            if (read.Count > 0 && read[^1].From >= month)
            {
                _reader.Problems.Error(entry.Key.Start, entry.Value.Where, $"{month} stands after {read[^1].From}; the months of a path ascend");
                continue;
            }

            if (month > context.To)
            {
                _reader.Problems.Warning(entry.Key.Start, entry.Value.Where, $"{month} is after the end of the run, {context.To}, so it changes nothing");
            }

            if (_reader.Number(entry.Value, lever.Minimum, lever.Maximum) is { } value)
            {
                read.Add((month, value));
            }
        }

        if (steps.Entries.IsEmpty)
        {
            _reader.Error(node, $"a path needs a month with a value, such as {"{2026-01: 1}"}");
        }

        return new LeverPath(read.ToImmutable());
    }

    private ImmutableArray<double> Priority(YamlNode? section)
    {
        var partners = context.World?.World.Partners.Length ?? 0;
        var weights = new double[partners];
        Array.Fill(weights, 1);
        var mapping = section is null ? null : _reader.Mapping(section, "{ASEAN: 2}");

        // In the order of the names, so that the order of the file does not change the product's last bit.
        foreach (var entry in (mapping?.Entries ?? []).OrderBy(entry => entry.Name, StringComparer.Ordinal))
        {
            var weight = _reader.Number(entry.Value, ScenarioLimits.MinPriority, ScenarioLimits.MaxPriority);
            foreach (var partner in context.Names?.PrioritizedBy(entry, _reader) ?? [])
            {
                weights[partner] *= weight ?? 1;
            }
        }

        return [.. weights.Select(Precise.Log)];
    }
}
