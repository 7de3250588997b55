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

    /// <summary>The partner: an index into the world's partners; -1 for kinds that concern several, see <see cref="Members"/>.</summary>
    public int Partner { get; init; } = -1;

    /// <summary>The rung reached by an upgrade; -1 for other kinds.</summary>
    public int Tier { get; init; } = -1;

    /// <summary>The agreements signed, 1 to 1,000; 0 for kinds other than <see cref="PlannedEventKind.Sign"/>.</summary>
    public int Agreements { get; init; }

    /// <summary>The fields that the agreements are spread over evenly, as the file names them; empty where it names none.</summary>
    public ImmutableArray<string> Fields { get; init; } = [];

    /// <summary>
    /// Who may come to the hosted event, or whom the crisis or the trade agreement concerns: indices of partners, ascending; empty where anybody may come and
    /// for other kinds.
    /// </summary>
    public ImmutableArray<int> Members { get; init; } = [];

    /// <summary>The occasions that a hosted event brings, 0 to 300; null for the world's, and for other kinds.</summary>
    public int? Occasions { get; init; }

    /// <summary>The tension that a crisis adds with each of <see cref="Members"/>, 0 to 10; 1 is official displeasure at the top.</summary>
    public double Tension { get; init; }

    /// <summary>Whether a crisis suspends the partnership with those that stand on the second rung or higher.</summary>
    public bool Suspends { get; init; }

    /// <summary>The citizens of the home who need help in a crisis, in all of <see cref="Members"/> together, 0 to 10 million.</summary>
    public double Citizens { get; init; }

    /// <summary>For how many months citizens need help in a crisis, 1 to 1,200; 0 for other kinds.</summary>
    public int Months { get; init; }

    /// <summary>The event in a few words, for people: <c>visit France (state, general secretary abroad)</c>.</summary>
    public required string Label { get; init; }
}
