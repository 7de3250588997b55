using System.Collections.Immutable;
using DiplomacySim.Model.Modules;
using DiplomacySim.Model.Parameters;
using DiplomacySim.Scenarios.Worlds;

namespace DiplomacySim.Scenarios.Files;

/// <summary>The words of a world that a schema lists; empty lists where no world is given, so that any word passes.</summary>
internal sealed record SchemaWords
{
    /// <summary>Codes and names of partners.</summary>
    public ImmutableArray<string> Partners { get; init; } = [];

    /// <summary>Blocs and groups.</summary>
    public ImmutableArray<string> Blocs { get; init; } = [];

    /// <summary>Tiers above the lowest.</summary>
    public ImmutableArray<string> Tiers { get; init; } = [];

    /// <summary>Offices of those who visit and receive.</summary>
    public ImmutableArray<string> Levels { get; init; } = [];

    /// <summary>Kinds of visits.</summary>
    public ImmutableArray<string> Kinds { get; init; } = [];

    /// <summary>What <c>priority</c> may name: partners, blocs, groups and regions.</summary>
    public ImmutableArray<string> Prioritized { get; init; } = [];

    /// <summary>What <c>uncertain</c> may name: levers and parameters.</summary>
    public ImmutableArray<string> Uncertain { get; init; } =
        [.. LeverTable.All.Select(lever => lever.Name), .. ParameterTable.All.Select(parameter => parameter.Name), .. ModuleTable.All.SelectMany(module => module.Parameters).Select(item => item.Name)];

    /// <summary>Whether the words are those of a world.</summary>
    public bool HasWorld => Partners.Length > 0;

    /// <summary>The words of a world; none where it is null.</summary>
    public static SchemaWords Of(LoadedWorld? world)
    {
        if (world is null)
        {
            return new SchemaWords();
        }

        var names = new WorldNames(world);
        return new SchemaWords
        {
            Partners = names.Partners,
            Blocs = names.Blocs,
            Tiers = names.RaisedTiers,
            Levels = world.Levels,
            Kinds = world.Kinds,
            Prioritized = names.Prioritized,
            Uncertain =
            [
                .. LeverTable.All.Select(lever => lever.Name),
                .. world.Parameters.Select(parameter => parameter.Name),
                .. world.ModuleItems.Where(item => item.Mark is not null).Select(item => item.Item.Name),
            ],
        };
    }
}
