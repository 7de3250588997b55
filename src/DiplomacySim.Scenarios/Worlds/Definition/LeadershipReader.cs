using System.Collections.Immutable;
using DiplomacySim.Model;
using DiplomacySim.Model.Parameters;
using DiplomacySim.Model.Worlds;
using DiplomacySim.Scenarios.Problems;
using DiplomacySim.Scenarios.Yaml;

namespace DiplomacySim.Scenarios.Worlds.Definition;

/// <summary>Reads the terms of leadership and the yearly attention.</summary>
/// <param name="reader">Takes values from nodes.</param>
/// <param name="parameters">The named parameters: two of them belong to the last leader.</param>
internal sealed class LeadershipReader(NodeReader reader, ImmutableArray<WorldParameter> parameters)
{
    private const double EffectBound = 10;
    private const double MaxAttention = 1200;

    private static readonly string[] Keys = ["from", "effect", "uplift", "fades from", "note"];

    /// <summary>The terms, by first month; those with problems are left out.</summary>
    public ImmutableArray<Leader> ReadLeaders(YamlNode node, Month historyFrom)
    {
        if (reader.List(node, "[{from: 2001-01, effect: 0, uplift: 0}]") is not { } list)
        {
            return [];
        }

        if (list.Items.Length == 0)
        {
            reader.Error(node, $"empty; give at least one term of leadership");
        }

        var leaders = ImmutableArray.CreateBuilder<Leader>();
        for (var i = 0; i < list.Items.Length; i++)
        {
            if (ReadLeader(list.Items[i], i == list.Items.Length - 1) is not { } leader)
            {
                continue;
            }

            if (leaders.Count > 0 && leader.From <= leaders[^1].From)
            {
                reader.Error(list.Items[i], $"the term begins in {leader.From}, not after the one before ({leaders[^1].From})");
            }
            else if (i == 0 && leader.From > historyFrom)
            {
                reader.Error(list.Items[i], $"the first term begins in {leader.From}, after the beginning of the history ({historyFrom})");
            }

            leaders.Add(leader);
        }

        return leaders.ToImmutable();
    }

    /// <summary>Top-level activities a year: the value from each month on.</summary>
    public ImmutableArray<(Month From, double PerYear)> ReadAttention(YamlNode node, Month historyFrom)
    {
        if (reader.Mapping(node, "{2001: 25, 2026-01: 74}") is not { } mapping)
        {
            return [];
        }

        var values = new SortedDictionary<Month, double>();
        foreach (var entry in mapping.Entries)
        {
            if (ReadKey(entry) is not { } from || reader.Number(entry.Value, 0, MaxAttention) is not { } value)
            {
                continue;
            }

            if (!values.TryAdd(from, value))
            {
                reader.Problems.Error(entry.Key.Start, entry.Value.Where, $"a value from {from} on is given already");
            }
        }

        if (mapping.Entries.Length == 0)
        {
            reader.Error(node, $"empty; give the top-level activities a year, such as {"{2001: 25}"}");
        }
        else if (values.Count == mapping.Entries.Length && values.First().Key > historyFrom)
        {
            reader.Error(node, $"the first value is from {values.First().Key} on, after the beginning of the history ({historyFrom})");
        }

        return [.. values.Select(value => (value.Key, value.Value))];
    }

    private Month? ReadKey(YamlEntry entry)
    {
        if (Month.TryParse(entry.Name, out var month) || Month.TryParse(entry.Name + "-01", out month))
        {
            return month;
        }

        reader.Problems.Error(entry.Key.Start, entry.Value.Where, $"{entry.Key.Noun} is neither a year such as 2026 nor a month such as 2026-01");
        return null;
    }

    private Leader? ReadLeader(YamlNode node, bool isLast)
    {
        if (reader.Mapping(node, "{from: 2001-01, effect: 0, uplift: 0}") is not { } mapping)
        {
            return null;
        }

        reader.CheckKeys(mapping, Keys);
        var from = reader.Required(mapping, "from", $"give the first month of the term") is { } fromNode ? reader.Month(fromNode) : null;
        var effect = Value(mapping, "effect", isLast ? Parameter.LeaderEffect : null);
        var uplift = Value(mapping, "uplift", isLast ? Parameter.AgreementsUplift : null);
        var fades = mapping.Find("fades from") is { } fadesEntry ? reader.Month(fadesEntry.Value) : null;
        if (mapping.Find("note") is { } note)
        {
            reader.Text(note.Value, $"write a note, or leave the key out");
        }

        if (from is not { } first)
        {
            return null;
        }

        if (fades < first)
        {
            reader.Error(mapping.Find("fades from")!.Value, $"the effect would fade before the term begins ({first})");
        }

        return new Leader(first, effect, uplift, fades);
    }

    // The last leader's values stand among the parameters; writing them twice is allowed where they agree.
    private double Value(YamlMapping mapping, string key, Parameter? parameter)
    {
        if (parameter is { } last)
        {
            var description = ParameterTable.Describe(last);
            var value = parameters.FirstOrDefault(known => known.Name == description.Name)?.Default;
            if (mapping.Find(key) is { } entry
                && reader.Number(entry.Value, -EffectBound, EffectBound) is { } written
                && value is { } expected
                && !written.Equals(expected))
            {
                reader.Error(
                    entry.Value,
                    $"{Shown.Number(written)} differs from the parameter '{description.Name}' ({Shown.Number(expected)}), which is the last leader's; leave it out here");
            }

            return value ?? 0;
        }

        return reader.Required(mapping, key, $"give a number, 0 for none") is { } node
            ? reader.Number(node, -EffectBound, EffectBound) ?? 0
            : 0;
    }
}
