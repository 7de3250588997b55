using System.Collections.Immutable;
using DiplomacySim.Model.Parameters;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Scenarios.Worlds;

/// <summary>A world read from its folder and found in order: what the model computes with, and what only people need.</summary>
public sealed record LoadedWorld
{
    /// <summary>What the model computes with.</summary>
    public required World World { get; init; }

    /// <summary>One line that says what the world is; the world's name where none is given.</summary>
    public required string Title { get; init; }

    /// <summary>What rungs, labels, regions, blocs and the home are called in other languages: by the language's code (<c>vi</c>), then by the name.</summary>
    public ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>> Translations { get; init; } =
        ImmutableSortedDictionary<string, ImmutableSortedDictionary<string, string>>.Empty;

    /// <summary>The folder, as it was given to <see cref="WorldLoader.Load(string)"/>.</summary>
    public required string Folder { get; init; }

    /// <summary>SHA-256 of the files read, names and bytes, as 64 small hexadecimal digits.</summary>
    /// <remarks>Equal hashes mean equal worlds. Other files of the folder, such as notes on sources, do not count.</remarks>
    public required string ContentHash { get; init; }

    /// <summary>The home country.</summary>
    public required HomeCountry Home { get; init; }

    /// <summary>What people need to know of each partner, in the order of <see cref="Model.Worlds.World.Partners"/>.</summary>
    public required ImmutableArray<PartnerProfile> Profiles { get; init; }

    /// <summary>The blocs and the world's own groups, by name.</summary>
    public required ImmutableArray<WorldGroup> Groups { get; init; }

    /// <summary>The label of partners outside the ladder; null where the world has none.</summary>
    public string? SpecialLabel { get; init; }

    /// <summary>The side label that leaves the tier as it is; null where the world has none.</summary>
    public string? SectoralLabel { get; init; }

    /// <summary>The rows of the tier history, by date, then in the order of the file.</summary>
    public required ImmutableArray<TierRecord> TierRecords { get; init; }

    /// <summary>The rows of the visits, by date, then in the order of the file.</summary>
    public required ImmutableArray<VisitRecord> VisitRecords { get; init; }

    /// <summary>The yearly indicators of the home, in the order of the file.</summary>
    public required ImmutableArray<Indicator> Indicators { get; init; }

    /// <summary>Who of the home visits or receives: the words that an event's <c>outbound</c> and <c>inbound</c> take.</summary>
    public required ImmutableArray<string> Levels { get; init; }

    /// <summary>The kinds of visits.</summary>
    public required ImmutableArray<string> Kinds { get; init; }

    /// <summary>The parameters with their ranges and reasons, by their index in a <see cref="ParameterSet"/>: the named ones, then the thresholds.</summary>
    public required ImmutableArray<WorldParameter> Parameters { get; init; }

    /// <summary>The parameters and facts of the modules that the world has data for, module by module.</summary>
    public ImmutableArray<WorldModuleItem> ModuleItems { get; init; } = [];

    /// <summary>What a calibration found of the parameters together; null where the world does not say.</summary>
    public WorldPosterior? Posterior { get; init; }

    /// <summary>The bytes of its files where it came in a bundle and its folder may be another machine's; empty where the folder holds them.</summary>
    internal ImmutableArray<byte[]> BundledFiles { get; init; } = [];

    /// <summary>The bloc or group with this name, or null.</summary>
    public WorldGroup? FindGroup(string name) => Groups.FirstOrDefault(group => group.Name == name);

    /// <summary>The parameter with this name, thresholds included, or null.</summary>
    public WorldParameter? FindParameter(string name) => Parameters.FirstOrDefault(parameter => parameter.Name == name);

    /// <summary>The unit of a parameter of the core or of a module; empty where it has none, or where there is no such parameter.</summary>
    public string UnitOf(string name) =>
        FindParameter(name)?.Unit ?? ModuleItems.FirstOrDefault(known => known.Item.Name == name)?.Item.Unit ?? "";
}
