using System.Collections.Immutable;
using DiplomacySim.Model;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Scenarios.Worlds.Definition;

/// <summary>What <c>world.yaml</c> says that does not speak of single partners.</summary>
/// <remarks>Where a value could not be read there is a problem, and the value here is only good enough to go on checking.</remarks>
internal sealed record WorldDefinition
{
    public string Name { get; init; } = "";

    public string Title { get; init; } = "";

    /// <summary>Names in other languages, by the language's code, then by the name.</summary>
    public ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>> Translations { get; init; } =
        ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>>.Empty;

    public HomeCountry? Home { get; init; }

    public Month HistoryFrom { get; init; }

    /// <summary>Null where it could not be read: then nothing is checked against it.</summary>
    public Month? HistoryTo { get; init; }

    public TierWords? Tiers { get; init; }

    public ImmutableArray<WorldParameter> Parameters { get; init; } = [];

    /// <summary>Null where it could not be read.</summary>
    public ImmutableArray<string>? Regions { get; init; }

    /// <summary>The blocs that the partners' table may name, with their long names; null where they could not be read.</summary>
    public ImmutableSortedDictionary<string, string>? Blocs { get; init; }

    /// <summary>Null where it could not be read.</summary>
    public ImmutableArray<string>? Levels { get; init; }

    /// <summary>Null where it could not be read.</summary>
    public ImmutableArray<string>? Kinds { get; init; }

    public ImmutableArray<Leader> Leaders { get; init; } = [];

    public Month LeaderChangesByChanceFrom { get; init; }

    public ImmutableArray<double> Season { get; init; } = [];

    public ImmutableArray<(Month From, double PerYear)> Attention { get; init; } = [];

    public double Execution { get; init; }

    public double Capacity { get; init; }

    public double HostingOccasions { get; init; }

    public WorldPosterior? Posterior { get; init; }

    public WorldModules Modules { get; init; } = WorldModules.None;

    public Standardization Gdp { get; init; }

    public Standardization Distance { get; init; }

    public Standardization Trade { get; init; }
}
