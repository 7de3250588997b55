using System.Collections.Immutable;
using DiplomacySim.Model;
using DiplomacySim.Scenarios.Problems;
using DiplomacySim.Scenarios.Searching;
using DiplomacySim.Scenarios.Yaml;

namespace DiplomacySim.Scenarios.Files;

/// <summary>Reads the levers that a search may set, with their ranges.</summary>
/// <param name="context">Where problems go, the world and the period.</param>
internal sealed class SearchLeverReader(ReadingContext context)
{
    private readonly NodeReader _reader = context.Reader;

    /// <summary>The levers, in the order of the file.</summary>
    public ImmutableArray<SearchedLever> Read(YamlNode? section)
    {
        var levers = ImmutableArray.CreateBuilder<SearchedLever>();
        var mapping = section is null ? null : _reader.Mapping(section, "{attention: 60 to 100}");
        foreach (var entry in mapping?.Entries ?? [])
        {
            if (entry.Name == ScenarioKeys.Priority)
            {
                levers.AddRange(Priorities(entry.Value));
            }
            else if (Lever(entry) is { } lever)
            {
                levers.AddRange(entry.Value is YamlMapping path ? Path(lever, path) : One(lever, entry.Value, null));
            }
        }

        if (levers.Count > SearchLimits.MaxLevers)
        {
            _reader.Error(section!, $"{levers.Count} numbers; at most {SearchLimits.MaxLevers} are searched");
        }

        return levers.ToImmutable();
    }

    private LeverDescription? Lever(YamlEntry entry)
    {
        string[] known = [.. LeverTable.Alone.Select(lever => lever.Name), ScenarioKeys.Priority];
        if (LeverTable.Groups.Any(group => group.Key == entry.Name))
        {
            _reader.Problems.Error(
                entry.Key.Start, entry.Value.Where, $"the parts of {entry.Key.Noun} add up to 1 and are not searched; write policies that set them, and search each");
            return null;
        }

        if (LeverTable.Alone.FirstOrDefault(lever => lever.Name == entry.Name) is not { } found)
        {
            _reader.UnknownKey(entry, known);
            return null;
        }

        if (LeverTable.Refusal(found, context) is { } refusal)
        {
            _reader.Problems.Error(entry.Key.Start, entry.Value.Where, refusal);
            return null;
        }

        return found;
    }

    private IEnumerable<SearchedLever> Priorities(YamlNode node)
    {
        foreach (var entry in _reader.Mapping(node, "{EU: 0.5 to 4}")?.Entries ?? [])
        {
            var isKnown = context.Names is not { } names || names.PrioritizedBy(entry, _reader) is not null;
            if (Range(entry.Value, ScenarioLimits.MinPriority, ScenarioLimits.MaxPriority) is { } range && isKnown)
            {
                yield return new SearchedLever(ScenarioKeys.Priority, range.Low, range.High) { PriorityOf = entry.Name, Step = range.Step };
            }
        }
    }

    private IEnumerable<SearchedLever> Path(LeverDescription lever, YamlMapping path)
    {
        Month? last = null;
        if (path.Entries.IsEmpty)
        {
            _reader.Error(path, $"a path needs a month with a range, such as {"{2026-01: 60 to 100}"}");
        }

        foreach (var entry in path.Entries)
        {
            if (!Month.TryParse(entry.Name, out var month) || month > context.To || month <= last)
            {
                ProblemText allowed = last is null ? $"a month up to {context.To}" : (ProblemText)$"a month after {last} and up to {context.To}";
                _reader.Problems.Error(entry.Key.Start, entry.Value.Where, $"{entry.Key.Noun} is not {allowed}");
                continue;
            }

            last = month;
            foreach (var searched in One(lever, entry.Value, month))
            {
                yield return searched;
            }
        }
    }

    private IEnumerable<SearchedLever> One(LeverDescription lever, YamlNode node, Month? from) =>
        Range(node, lever.Minimum, lever.Maximum) is { } range
            ? [new SearchedLever(lever.Name, range.Low, range.High) { From = from, Step = range.Step }]
            : [];

    private (double Low, double High, double Step)? Range(YamlNode node, double minimum, double maximum)
    {
        var words = node is YamlScalar scalar ? scalar.Text.Split(' ') : [];
        var step = 0.0;
        if (words.Length is not (3 or 5) || words[1] != "to"
            || !ValueText.TryNumber(words[0], out var low) || !ValueText.TryNumber(words[2], out var high)
            || (words.Length == 5 && (words[3] != "by" || !ValueText.TryNumber(words[4], out step) || step <= 0)))
        {
            _reader.Error(node, $"found {node.Noun}; give a range such as '60 to 100' or '60 to 100 by 5'");
            return null;
        }

        if (high <= low)
        {
            _reader.Error(node, $"{Shown.Number(high)} is not above {Shown.Number(low)}; a range goes up");
            return null;
        }

        if (step > high - low)
        {
            _reader.Error(node, $"the step {Shown.Number(step)} is wider than the range");
            return null;
        }

        return _reader.InRange(node, low, minimum, maximum) && _reader.InRange(node, high, minimum, maximum) ? (low, high, step) : null;
    }
}
