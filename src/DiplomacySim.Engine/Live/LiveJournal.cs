using System.Collections.Immutable;

namespace DiplomacySim.Engine.Live;

/// <summary>Everything that decides how a live world stands: replaying it gives the same bytes.</summary>
public sealed record LiveJournal
{
    /// <summary>The version of the model's equations with which the world was played.</summary>
    public required string ModelVersion { get; init; }

    /// <summary>The hash of the plan: the scenario, its world and the seed.</summary>
    public required string PlanHash { get; init; }

    /// <summary>The policy's name.</summary>
    public required string Policy { get; init; }

    /// <summary>The numbers of the futures, one a lane.</summary>
    public required ImmutableArray<uint> Futures { get; init; }

    /// <summary>The key of all draws, which the plan has too.</summary>
    public required ulong Seed { get; init; }

    /// <summary>The months played.</summary>
    public required int MonthsPlayed { get; init; }

    /// <summary>The actions, in the order in which they were injected; the last may belong to the month that comes next.</summary>
    public required ImmutableArray<LiveEntry> Entries { get; init; }
}
