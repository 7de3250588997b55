using System.Collections.Immutable;
using DiplomacySim.Model;

namespace DiplomacySim.Scenarios.Searching;

/// <summary>The calendars of visits among which a search chooses.</summary>
/// <param name="Whom">The partners that may be visited: indices into the world's partners, ascending.</param>
/// <param name="From">The first month in which there may be a visit.</param>
/// <param name="To">The last month in which there may be a visit.</param>
/// <param name="AtMost">The most visits in all.</param>
public sealed record SearchedVisits(ImmutableArray<int> Whom, Month From, Month To, int AtMost)
{
    /// <summary>The most visits in a calendar year.</summary>
    public int AtMostPerYear { get; init; } = AtMost;

    /// <summary>The most visits in a month.</summary>
    public int AtMostPerMonth { get; init; } = AtMost;

    /// <summary>The most visits to one partner.</summary>
    public int AtMostPerPartner { get; init; } = AtMost;

    /// <summary>How many months two visits to one partner lie apart at least.</summary>
    public int MonthsApart { get; init; } = 1;

    /// <summary>The number of months in which there may be a visit.</summary>
    public int Months => To - From + 1;
}
