using System.Collections.Immutable;
using System.Text.Json.Nodes;
using DiplomacySim.Model.Mathematics;
using DiplomacySim.Results;
using DiplomacySim.Scenarios.Designs;
using DiplomacySim.Scenarios.Worlds;

namespace DiplomacySim.Experiments.Cases;

/// <summary>What the futures of a stored experiment drew of the world's parameters, besides the columns that are stored.</summary>
/// <remarks>
/// A draw is a function of the seed and the future, so that the store keeps the distribution once (<see cref="PosteriorRecord"/>) and not
/// forty numbers a future; the values that are told here are those that were played, to the bit. Immutable; safe for several threads.
/// </remarks>
public sealed class DrawnParameters : IDrawnColumns
{
    private readonly ulong _seed;
    private readonly bool _sharesChance;
    private readonly WorldPosterior _posterior;
    private readonly PosteriorDraws _draws;
    private readonly ImmutableArray<string> _names;

    // By policy: the places of the parameters that it draws.
    private readonly ImmutableArray<ImmutableArray<int>> _drawn;

    // By column of Columns: the place of the parameter, and the place among the stored ones; -1 for none.
    private readonly ImmutableArray<(int Parameter, int Stored)> _sources;
    private readonly ImmutableDictionary<string, string> _units;

    private DrawnParameters(ExperimentDefinition definition, WorldPosterior posterior, ImmutableDictionary<string, string> units)
    {
        (_seed, _posterior, _units) = (definition.Seed, posterior, units);
        _sharesChance = (bool?)JsonNode.Parse(definition.ManifestJson)?[CaseTable.ManifestKey]?["sharesChance"] ?? false;
        _draws = new PosteriorDraws(posterior);
        _names = [.. posterior.DrawnNames];
        _drawn = [.. definition.Policies.Select(policy => Places(policy, _names))];
        string[] stored = [.. definition.Uncertainties.Select(column => column.Name)];
        string[] more = [.. _drawn.SelectMany(places => places).Distinct().Order().Select(place => _names[place]).Except(stored, StringComparer.Ordinal)];
        Columns = [.. definition.Uncertainties, .. definition.NameBeside(more.Select(ColumnOf))];
        _sources = [.. Columns.Select(column => (_names.IndexOf(column.Name), Array.IndexOf(stored, column.Name)))];
    }

    /// <inheritdoc/>
    public ImmutableArray<ColumnDefinition> Columns { get; }

    /// <summary>What an experiment draws of the world's parameters; null where it draws nothing of them, or where an older program entered it.</summary>
    public static DrawnParameters? Of(ExperimentDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        return PosteriorRecord.Read(definition) is var (posterior, units) ? new DrawnParameters(definition, posterior, units) : null;
    }

    /// <summary>The parameters that a policy draws, with their units.</summary>
    public ImmutableArray<ColumnDefinition> Of(int policy) => [.. _drawn[policy].Select(place => ColumnOf(_names[place]))];

    /// <summary>What a policy draws for some futures, in the order of <see cref="Of(int)"/>.</summary>
    public ImmutableArray<ReadOnlyMemory<double>> Draw(int policy, ReadOnlySpan<long> futures)
    {
        var all = DrawAll(futures);
        return [.. _drawn[policy].Select(place => (ReadOnlyMemory<double>)all[place])];
    }

    /// <inheritdoc/>
    public ImmutableArray<ReadOnlyMemory<double>> Complete(int policy, ReadOnlySpan<long> futures, ImmutableArray<ReadOnlyMemory<double>> stored)
    {
        var all = DrawAll(futures);
        var nothing = new double[futures.Length];
        Array.Fill(nothing, double.NaN);
        return [.. _sources.Select(source => _drawn[policy].Contains(source.Parameter) ? all[source.Parameter] : source.Stored >= 0 ? stored[source.Stored] : nothing)];
    }

    /// <summary>What is believed of a parameter by itself, as a scenario would write it; what is fitted is drawn together with the others.</summary>
    public string? DistributionOf(string name)
    {
        if (_posterior.Assumed.FirstOrDefault(entry => entry.Name == name) is { } assumed)
        {
            return assumed.Distribution.ToString();
        }

        if (_posterior.Entries.FirstOrDefault(entry => entry.Name == name) is not { } fitted)
        {
            return null;
        }

        var deviation = _posterior.DeviationOf(_posterior.Entries.IndexOf(fitted));
        return fitted.IsLogarithmic
            ? FormattableString.Invariant($"lognormal({fitted.Centre:R}, {Precise.Exp(deviation):R})")
            : FormattableString.Invariant($"normal({fitted.Centre:R}, {deviation:R})");
    }

    private static ImmutableArray<int> Places(PolicyDefinition policy, ImmutableArray<string> names) =>
        [.. (JsonNode.Parse(policy.DefinitionJson)?[PosteriorRecord.ManifestKey] as JsonArray ?? []).Select(name => names.IndexOf((string)name!)).Where(place => place >= 0).Order()];

    private ColumnDefinition ColumnOf(string name) => new(name, _units[name]);

    private double[][] DrawAll(ReadOnlySpan<long> futures)
    {
        var columns = new double[_names.Length][];
        for (var i = 0; i < columns.Length; i++)
        {
            columns[i] = new double[futures.Length];
        }

        for (var row = 0; row < futures.Length; row++)
        {
            var drawn = _draws.Draw(_seed, (uint)(_sharesChance ? CaseNumbers.ReplicationOf(futures[row]) : futures[row]));
            for (var i = 0; i < columns.Length; i++)
            {
                columns[i][row] = drawn[i];
            }
        }

        return columns;
    }
}
