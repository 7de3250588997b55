using System.Collections.Immutable;
using DiplomacySim.Scenarios.Expressions;
using DiplomacySim.Scenarios.Yaml;

namespace DiplomacySim.Scenarios.Files;

/// <summary>Reads a section of named expressions: <c>targets</c> and <c>outcomes</c>.</summary>
internal static class ExpressionSection
{
    /// <summary>The expressions by name, in the order of the file; those with faults are left out.</summary>
    /// <param name="section">The section; null where it is not written.</param>
    /// <param name="kind">What they are.</param>
    /// <param name="limit">The most that may be written.</param>
    /// <param name="expected">The kind of value that each has.</param>
    /// <param name="scope">The names that may be used; null where the world is not known, so that only names are checked.</param>
    /// <param name="reader">Where problems go.</param>
    public static ImmutableArray<(string Name, Expression Expression)> Read(
        YamlEntry? section, ItemNoun kind, int limit, ExpressionType expected, ExpressionScope? scope, NodeReader reader)
    {
        if (section is null || reader.Mapping(section.Value, "{many at the top: count(tier == strategic) >= 20}") is not { } mapping)
        {
            return [];
        }

        if (mapping.Entries.Length > limit)
        {
            reader.Error(mapping, $"{mapping.Entries.Length:N0} {kind.Several}; at most {limit:N0} are allowed");
            return [];
        }

        var read = ImmutableArray.CreateBuilder<(string, Expression)>();
        foreach (var entry in mapping.Entries)
        {
            Names.Check(entry, kind, reader);
            if (SectionMerge.IsRemove(entry.Value))
            {
                SectionMerge.ReportNothingToRemove(entry, [], reader);
            }
            else if (One(entry.Value, expected, ExpressionLevel.Home, scope, reader) is { } expression)
            {
                read.Add((entry.Name, expression));
            }
        }

        return read.ToImmutable();
    }

    /// <summary>The expression that a node holds; null, and problems, where it has faults, and where the world is not known.</summary>
    /// <param name="node">The node.</param>
    /// <param name="expected">The kind of value that is needed.</param>
    /// <param name="level">The highest level that is allowed.</param>
    /// <param name="scope">The names that may be used; null where the world is not known.</param>
    /// <param name="reader">Where problems go.</param>
    public static Expression? One(YamlNode node, ExpressionType expected, ExpressionLevel level, ExpressionScope? scope, NodeReader reader)
    {
        if (node is not YamlScalar { IsEmpty: false } scalar)
        {
            var example = level == ExpressionLevel.Home ? "count(tier == strategic)" : "tier == strategic";
            reader.Error(node, $"found {node.Noun}; give an expression such as {example}");
            return null;
        }

        if (scope is null)
        {
            return null;
        }

        var reading = ExpressionReader.Read(scalar.Text, scope, expected, level);
        foreach (var fault in reading.Faults)
        {
            reader.Problems.Error(scalar.PositionOf(fault.Offset), scalar.Where, fault.Text, fault.Suggestion);
        }

        return reading.Expression;
    }
}
