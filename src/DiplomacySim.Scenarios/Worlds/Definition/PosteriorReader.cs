using System.Collections.Immutable;
using DiplomacySim.Scenarios.Files;
using DiplomacySim.Scenarios.Problems;
using DiplomacySim.Scenarios.Yaml;

namespace DiplomacySim.Scenarios.Worlds.Definition;

/// <summary>Reads the key <c>posterior</c>: what a calibration found of the parameters together.</summary>
/// <param name="reader">Takes values from nodes.</param>
/// <param name="parameters">The world's parameters, thresholds included.</param>
/// <param name="items">The parameters and facts of the world's modules.</param>
internal sealed class PosteriorReader(NodeReader reader, ImmutableArray<WorldParameter> parameters, ImmutableArray<WorldModuleItem> items)
{
    private static readonly ProblemText Remedy = $"let 'dipsim calibrate --out FOLDER' write this section";
    private const double LargestError = 1000;

    private static readonly string[] Keys = ["facts", "by default", "fitted", "correlation", "assumed"];
    private static readonly string[] EntryKeys = ["centre", "error", "scale"];
    private static readonly string[] Scales = ["linear", "log"];

    /// <summary>What the section says; null, and a problem, where it cannot be taken.</summary>
    public WorldPosterior? Read(YamlNode node)
    {
        var before = reader.Problems.ErrorCount;
        if (reader.Mapping(node, "{facts: ..., fitted: ...}") is not { } mapping)
        {
            return null;
        }

        reader.CheckKeys(mapping, Keys);
        var facts = reader.Required(mapping, "facts", Remedy) is { } hash ? reader.Text(hash, Remedy) : null;
        var byDefault = mapping.Find("by default") is { } choice ? reader.Truth(choice.Value) : false;
        var entries = ReadFitted(mapping, out var errors);
        var correlations = ReadCorrelation(mapping, entries.Length);
        var assumed = ReadAssumed(mapping, entries);
        if (reader.Problems.ErrorCount > before || facts is null)
        {
            return null;
        }

        var covariance = Covariance(errors, correlations);
        if (!PositiveDefinite.Is(covariance, entries.Length))
        {
            reader.Error(mapping.Find("correlation")?.Value ?? node, $"these correlations exclude each other; {Remedy}");
            return null;
        }

        return new WorldPosterior(entries, [.. covariance]) { Assumed = assumed, FactsHash = facts, IsDefault = byDefault ?? false };
    }

    private ImmutableArray<PosteriorEntry> ReadFitted(YamlMapping mapping, out List<double> errors)
    {
        errors = [];
        var entries = ImmutableArray.CreateBuilder<PosteriorEntry>();
        if (reader.Required(mapping, "fitted", Remedy) is not { } node || reader.Mapping(node, "{leader effect: {centre: 3.4, error: 0.9}}") is not { } fitted)
        {
            return [];
        }

        foreach (var entry in fitted.Entries)
        {
            if (Find(entry) is not { } parameter || reader.Mapping(entry.Value, "{centre: 3.4, error: 0.9}") is not { } content)
            {
                continue;
            }

            reader.CheckKeys(content, EntryKeys);
            var isLogarithmic = content.Find("scale") is { } scale && reader.Word(scale.Value, $"a scale", Scales) == "log";
            var lowest = isLogarithmic ? Math.Max(parameter.Minimum, 1e-9) : parameter.Minimum;
            var centre = reader.Required(content, "centre", Remedy) is { } value ? reader.Number(value, lowest, parameter.Maximum) : null;
            var error = reader.Required(content, "error", Remedy) is { } spread ? reader.Number(spread, 1e-9, LargestError) : null;
            if (centre is { } middle && error is { } deviation)
            {
                entries.Add(new PosteriorEntry(parameter.Index, parameter.Name, middle, isLogarithmic, parameter.Minimum, parameter.Maximum));
                errors.Add(deviation);
            }
        }

        return entries.ToImmutable();
    }

    private WorldParameter? Find(YamlEntry entry)
    {
        var parameter = parameters.FirstOrDefault(known => known.Name == entry.Name);
        if (parameter is null)
        {
            reader.UnknownKey(entry, [.. parameters.Select(known => known.Name)]);
        }

        return parameter;
    }

    private List<double[]> ReadCorrelation(YamlMapping mapping, int entries)
    {
        var rows = new List<double[]>();
        if (mapping.Find("correlation") is not { } section)
        {
            return rows;
        }

        if (reader.List(section.Value, "[[0.1], [0.2, 0]]") is not { } list)
        {
            return rows;
        }

        if (list.Items.Length != entries - 1)
        {
            reader.Error(list, $"there are {list.Items.Length:N0} rows for {entries:N0} fitted parameters; each but the first has a row");
            return rows;
        }

        foreach (var item in list.Items)
        {
            if (reader.List(item, "[0.2, 0]") is not { } row)
            {
                continue;
            }

            if (row.Items.Length != rows.Count + 1)
            {
                reader.Error(row, $"found {row.Items.Length:N0} numbers; this row has {rows.Count + 1:N0}, one for each parameter above its own");
                return rows;
            }

            rows.Add([.. row.Items.Select(number => reader.Number(number, -1, 1) ?? 0)]);
        }

        return rows;
    }

    private ImmutableArray<AssumedEntry> ReadAssumed(YamlMapping mapping, ImmutableArray<PosteriorEntry> fitted)
    {
        if (mapping.Find("assumed") is not { } section || reader.Mapping(section.Value, "{leader spread: 'uniform(0.5, 1.5)'}") is not { } assumed)
        {
            return [];
        }

        var entries = ImmutableArray.CreateBuilder<AssumedEntry>();
        foreach (var entry in assumed.Entries)
        {
            var ofModule = items.FirstOrDefault(known => known.Mark is not null && known.Item.Name == entry.Name);
            var parameter = parameters.FirstOrDefault(known => known.Name == entry.Name);
            if (parameter is null && ofModule is null)
            {
                reader.UnknownKey(entry, [.. parameters.Select(known => known.Name), .. items.Where(known => known.Mark is not null).Select(known => known.Item.Name)]);
                continue;
            }

            if (fitted.Any(known => known.Name == entry.Name))
            {
                reader.Problems.Error(entry.Key.Start, entry.Value.Where, $"this parameter is among the fitted ones too; keep one of the two");
                continue;
            }

            var bounds = parameter is null
                ? new ValueBounds(ofModule!.Item.Minimum, ofModule.Item.Maximum, false, ofModule.Low, ofModule.High)
                : new ValueBounds(parameter.Minimum, parameter.Maximum, parameter.AllowsNone, parameter.Low, parameter.High);
            if (DistributionReader.Read(entry.Value, bounds, reader) is not { } believed)
            {
                continue;
            }

            if (believed.Distribution is null)
            {
                reader.Error(entry.Value, $"give a distribution such as uniform(0.5, 1.5); one value is the parameter's default");
                continue;
            }

            entries.Add(new AssumedEntry(parameter?.Index ?? -1, entry.Name, believed.Distribution) { Item = ofModule?.Item });
        }

        return entries.ToImmutable();
    }

    private static double[] Covariance(List<double> errors, List<double[]> correlations)
    {
        var size = errors.Count;
        var covariance = new double[size * size];
        for (var i = 0; i < size; i++)
        {
            for (var j = 0; j <= i; j++)
            {
                var correlation = i == j ? 1 : i <= correlations.Count ? correlations[i - 1][j] : 0;
                covariance[(i * size) + j] = covariance[(j * size) + i] = correlation * errors[i] * errors[j];
            }
        }

        return covariance;
    }
}
