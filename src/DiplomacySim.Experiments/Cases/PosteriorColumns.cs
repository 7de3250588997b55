using System.Collections.Immutable;
using DiplomacySim.Model.Modules;

namespace DiplomacySim.Experiments.Cases;

/// <summary>What futures draw from a world's posterior: a value a lane.</summary>
/// <param name="Parameters">By the index in a <see cref="Model.Parameters.ParameterSet"/>.</param>
/// <param name="Items">By the module's parameter.</param>
public sealed record PosteriorColumns(
    ImmutableDictionary<int, ImmutableArray<double>> Parameters, ImmutableDictionary<ModuleItem, ImmutableArray<double>> Items)
{
    /// <summary>Nothing is drawn.</summary>
    public static PosteriorColumns None { get; } =
        new(ImmutableDictionary<int, ImmutableArray<double>>.Empty, ImmutableDictionary<ModuleItem, ImmutableArray<double>>.Empty);
}
