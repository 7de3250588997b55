using System.Collections.Immutable;
using DiplomacySim.Model.Parameters;
using DiplomacySim.Scenarios.Problems;
using DiplomacySim.Scenarios.Yaml;

namespace DiplomacySim.Scenarios.Worlds.Definition;

/// <summary>Reads parameters with their ranges, marks and reasons.</summary>
/// <param name="reader">Takes values from nodes.</param>
internal sealed class ParameterReader(NodeReader reader)
{
    private const double ThresholdBound = 20;
    private const string Remedy = "give its default, range, mark and reason";

    private static readonly string[] Keys = ["default", "error", "range", "mark", "reason"];
    private static readonly string[] Marks = [.. Enum.GetNames<ParameterMark>().Select(name => name.ToLowerInvariant())];
    private static readonly string[] AllNames = [.. ParameterTable.All.Select(description => description.Name)];

    /// <summary>The named parameters, in the order of <see cref="ParameterTable.All"/>; one that has a problem is left out.</summary>
    public ImmutableArray<WorldParameter> ReadNamed(YamlNode node)
    {
        if (reader.Mapping(node, "{readiness level: {default: -4.5, ...}}") is not { } mapping)
        {
            return [];
        }

        reader.CheckKeys(mapping, AllNames);
        var parameters = ImmutableArray.CreateBuilder<WorldParameter>();
        foreach (var description in ParameterTable.All)
        {
            if (reader.Required(mapping, description.Name, Remedy) is { } value && ReadOne(value, description) is { } parameter)
            {
                parameters.Add(parameter);
            }
        }

        return parameters.ToImmutable();
    }

    /// <summary>The threshold of a rung, which counts from 1.</summary>
    public WorldParameter? ReadThreshold(YamlNode node, int rung, string tier)
    {
        // The description's parameter is of no use here: thresholds have none.
        var description = new ParameterDescription(
            default,
            $"threshold of {tier}",
            string.Create(System.Globalization.CultureInfo.InvariantCulture, $"theta_{rung}"),
            "log-odds",
            -ThresholdBound,
            ThresholdBound,
            false,
            $"readiness at which the rung '{tier}' is within reach");
        return ReadOne(node, description) is { } parameter
            ? parameter with { Index = ParameterSet.IndexOfThreshold(rung) }
            : null;
    }

    private WorldParameter? ReadOne(YamlNode node, ParameterDescription description)
    {
        if (node is not YamlMapping mapping)
        {
            reader.Error(node, $"found {node.Noun}; {Remedy}");
            return null;
        }

        reader.CheckKeys(mapping, Keys);
        var value = Value(reader.Required(mapping, "default", "give the value used where a scenario gives none"), description);
        var range = Range(reader.Required(mapping, "range", "give the lowest and the highest value to sweep, such as [0, 2]"), description);
        var error = mapping.Find("error") is { } entry ? reader.Number(entry.Value, 0, double.MaxValue) : null;
        var mark = reader.Required(mapping, "mark", $"allowed are {Shown.List(Marks, "and")}") is { } markNode
            ? reader.Word(markNode, "a mark", Marks)
            : null;
        var reason = reader.Required(mapping, "reason", "say why this default and this range") is { } reasonNode
            ? reader.Text(reasonNode, "say why this default and this range")
            : null;
        if (value is not { } number || range is not var (low, high) || mark is null || reason is null)
        {
            return null;
        }

        if (number < low || number > high)
        {
            reader.Error(mapping.Find("default")!.Value, $"{Shown.Number(number)} is outside its own range, {Shown.Number(low)} to {Shown.Number(high)}");
            return null;
        }

        return new WorldParameter
        {
            Index = ParameterSet.IndexOf(description.Parameter),
            Name = description.Name,
            Symbol = description.Symbol,
            Unit = description.Unit,
            Meaning = description.Meaning,
            Minimum = description.Minimum,
            Maximum = description.Maximum,
            AllowsNone = description.AllowsNone,
            Default = number,
            Low = low,
            High = high,
            StandardError = error,
            Mark = (ParameterMark)Array.IndexOf(Marks, mark),
            Reason = reason,
            Line = node.Start.Line,
        };
    }

    private double? Value(YamlNode? node, ParameterDescription description) =>
        node is null ? null
        : description.AllowsNone ? reader.NumberOrNone(node, description.Minimum, description.Maximum)
        : reader.Number(node, description.Minimum, description.Maximum);

    private (double Low, double High)? Range(YamlNode? node, ParameterDescription description)
    {
        if (node is null || reader.List(node, "[0, 2]") is not { } list)
        {
            return null;
        }

        if (list.Items.Length != 2)
        {
            reader.Error(node, "a range has two values, the lowest and the highest, such as [0, 2]");
            return null;
        }

        if (Value(list.Items[0], description) is not { } low || Value(list.Items[1], description) is not { } high)
        {
            return null;
        }

        if (low > high)
        {
            reader.Error(node, $"the lowest value, {Shown.Number(low)}, is above the highest, {Shown.Number(high)}");
            return null;
        }

        return (low, high);
    }
}
