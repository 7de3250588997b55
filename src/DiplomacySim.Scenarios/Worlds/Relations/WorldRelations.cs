using System.Collections.Immutable;
using DiplomacySim.Model;

namespace DiplomacySim.Scenarios.Worlds.Relations;

/// <summary>What <c>world.yaml</c> says of partners: groups, rivals, and what ties them to the home.</summary>
internal sealed record WorldRelations
{
    /// <summary>The blocs and the world's own groups, by name.</summary>
    public ImmutableArray<WorldGroup> Groups { get; init; } = [];

    /// <summary>The blocs of which each membership ties a partner to the home.</summary>
    public ImmutableArray<WorldGroup> Shared { get; init; } = [];

    /// <summary>The blocs that give status.</summary>
    public ImmutableArray<WorldGroup> Status { get; init; } = [];

    public WorldGroup? Neighbourhood { get; init; }

    /// <summary>The last month in which relations may have begun that count as old affinity; null where the date makes none.</summary>
    public Month? AffinityUpTo { get; init; }

    /// <summary>The blocs whose members have affinity.</summary>
    public ImmutableArray<WorldGroup> AffinityGroups { get; init; } = [];

    /// <summary>The groups that play a role in modules, by the role.</summary>
    public ImmutableSortedDictionary<string, WorldGroup> Roles { get; init; } = ImmutableSortedDictionary<string, WorldGroup>.Empty;

    /// <summary>The partners that are blocs acting as one, with the blocs.</summary>
    public ImmutableSortedDictionary<int, WorldGroup> BlocActors { get; init; } = ImmutableSortedDictionary<int, WorldGroup>.Empty;

    /// <summary>The rivals of each partner that has some, ascending.</summary>
    public ImmutableSortedDictionary<int, ImmutableArray<int>> Rivals { get; init; } = ImmutableSortedDictionary<int, ImmutableArray<int>>.Empty;
}
