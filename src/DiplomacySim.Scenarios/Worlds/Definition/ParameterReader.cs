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
    private static readonly ProblemText Remedy = $"give its default, range, mark and reason";

    private static readonly string[] Keys = ["default", "error", "range", "mark", "reason"];
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
        var read = new RangedValueReader(reader).Read(mapping, value => Number(value, description));
        var error = mapping.Find("error") is { } entry ? reader.Number(entry.Value, 0, double.MaxValue) : null;
        if (read is null)
        {
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
            Default = read.Default,
            Low = read.Low,
            High = read.High,
            StandardError = error,
            Mark = read.Mark,
            Reason = read.Reason,
            Line = node.Start.Line,
        };
    }

    private double? Number(YamlNode node, ParameterDescription description) => description.AllowsNone
        ? reader.NumberOrNone(node, description.Minimum, description.Maximum)
        : reader.Number(node, description.Minimum, description.Maximum);
}
