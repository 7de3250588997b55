using System.Collections.Immutable;
using DiplomacySim.Scenarios.Expressions;
using DiplomacySim.Scenarios.Problems;
using DiplomacySim.Scenarios.Yaml;

namespace DiplomacySim.Scenarios.Files;

/// <summary>Reads a section that is a list of mappings, each with a name of its own: <c>rules</c>, <c>shocks</c> and <c>branches</c>.</summary>
internal static class NamedList
{
    /// <summary>The items in the order of the file; those with errors are left out.</summary>
    /// <param name="section">The section; null where it is not written.</param>
    /// <param name="kind">What the items are.</param>
    /// <param name="example">An item, as an example.</param>
    /// <param name="limit">The most that may be written.</param>
    /// <param name="read">Reads an item, given its place in the list from 1; null, and problems, where it has faults.</param>
    /// <param name="reader">Where problems go.</param>
    public static ImmutableArray<T> Read<T>(
        YamlNode? section, ItemNoun kind, string example, int limit, Func<YamlMapping, int, T?> read, NodeReader reader)
        where T : class
    {
        if (section is null || reader.List(section, $"- {example}") is not { } list)
        {
            return [];
        }

        if (list.Items.Length > limit)
        {
            reader.Error(list, $"{list.Items.Length:N0} {kind.Several}; at most {limit:N0} are allowed");
            return [];
        }

        var items = ImmutableArray.CreateBuilder<T>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < list.Items.Length; i++)
        {
            if (list.Items[i] is not YamlMapping mapping)
            {
                reader.Error(list.Items[i], $"found {list.Items[i].Noun}; a {kind.One} is a mapping such as {example}");
            }
            else if (SectionMerge.Removal(mapping) is { } removal)
            {
                SectionMerge.ReportNothingToRemove(removal, [], reader);
            }
            else if (Item(mapping, i + 1, kind, names, read, reader) is { } item)
            {
                items.Add(item);
            }
        }

        return items.ToImmutable();
    }

    /// <summary>The names that items of a section have in the file or in one of its policies, sorted.</summary>
    public static ImmutableArray<string> Names(YamlMapping file, string section)
    {
        var policies = (file.Find(ScenarioKeys.Policies)?.Value as YamlMapping)?.Entries.Select(entry => entry.Value).OfType<YamlMapping>() ?? [];
        return
        [
            .. policies.Prepend(file)
                .Select(mapping => mapping.Find(section)?.Value)
                .OfType<YamlSequence>()
                .SelectMany(list => list.Items.OfType<YamlMapping>())
                .Select(item => item.Find(EventWords.Name)?.Value)
                .OfType<YamlScalar>()
                .Select(name => name.Text)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>An expression that is asked at the beginning of a month: it cannot look back over the months.</summary>
    public static Expression? AskedNow(YamlNode node, ExpressionType expected, ReadingContext context)
    {
        if (ExpressionSection.One(node, expected, ExpressionLevel.Partner, context.Scope, context.Reader) is not { } expression)
        {
            return null;
        }

        if (ExpressionParts.LookBack(expression))
        {
            context.Reader.Error(node, $"ever, never and first_month look back over the months; what is asked here is how things stand when a month begins");
            return null;
        }

        return expression;
    }

    /// <summary>Reports each key that an item cannot have, and where those belong that its inner mapping has.</summary>
    public static void CheckKeys(YamlMapping mapping, KeyTable own, string inner, KeyTable within, NodeReader reader)
    {
        foreach (var entry in mapping.Entries)
        {
            if (own.Names.Contains(entry.Name))
            {
                continue;
            }

            if (within.Names.Contains(entry.Name))
            {
                reader.Problems.Error(entry.Key.Start, entry.Value.Where, $"belongs into '{inner}', such as {inner + ": {" + entry.Name + ": ...}"}");
            }
            else
            {
                reader.UnknownKey(entry, own.Names);
            }
        }
    }

    private static T? Item<T>(
        YamlMapping mapping, int place, ItemNoun kind, HashSet<string> names, Func<YamlMapping, int, T?> read, NodeReader reader)
        where T : class
    {
        var before = reader.Problems.ErrorCount;
        if (mapping.Find(EventWords.Name) is { } entry
            && reader.Text(entry.Value, $"give the {kind.One} a name", ScenarioLimits.MaxNameLength) is { } name)
        {
            if (name.Any(char.IsControl))
            {
                reader.Error(entry.Value, $"the name holds a tab, a line break or another control character");
            }
            else if (!names.Add(name))
            {
                reader.Error(entry.Value, $"another {kind.One} is named {Shown.Quoted(name)} too; names differ");
            }
        }

        var item = read(mapping, place);
        return reader.Problems.ErrorCount > before ? null : item;
    }
}
