using System.Collections.Immutable;
using DiplomacySim.Model;

namespace DiplomacySim.Scenarios;

/// <summary>A dated fact or assumption, applied in every future.</summary>
public sealed record PlannedEvent
{
    /// <summary>The month, between the scenario's first and last.</summary>
    public required Month Month { get; init; }

    /// <summary>The day, from 1, which orders events within a month; null where only the month is given.</summary>
    public int? Day { get; init; }

    /// <summary>What happens.</summary>
    public required PlannedEventKind Kind { get; init; }

    /// <summary>The partner: an index into the world's partners; -1 for <see cref="PlannedEventKind.Host"/>.</summary>
    public int Partner { get; init; } = -1;

    /// <summary>The rung reached by an upgrade; -1 for other kinds.</summary>
    public int Tier { get; init; } = -1;

    /// <summary>The agreements signed, 1 to 1,000; 0 for kinds other than <see cref="PlannedEventKind.Sign"/>.</summary>
    public int Agreements { get; init; }

    /// <summary>The members of the hosted event's bloc: indices of partners, ascending; empty where no bloc is given and for other kinds.</summary>
    public ImmutableArray<int> Members { get; init; } = [];

    /// <summary>The event in a few words, for people: <c>visit France (state, general secretary abroad)</c>.</summary>
    public required string Label { get; init; }
}
