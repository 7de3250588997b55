using System.Collections.Immutable;
using DiplomacySim.Model;

namespace DiplomacySim.Engine.Live;

/// <summary>A live world as it stands in one of its futures at the end of the month last played.</summary>
public sealed record LiveWorldView
{
    /// <summary>The month last played; the one before the first where none has been.</summary>
    public required Month Month { get; init; }

    /// <summary>The months played.</summary>
    public required int MonthsPlayed { get; init; }

    /// <summary>The months of the scenario.</summary>
    public required int Months { get; init; }

    /// <summary>The number of the future that is shown.</summary>
    public required uint Future { get; init; }

    /// <summary>The futures of the world.</summary>
    public required ImmutableArray<uint> Futures { get; init; }

    /// <summary>The ladder, lowest rung first.</summary>
    public required ImmutableArray<string> Tiers { get; init; }

    /// <summary>The home.</summary>
    public required LiveHome Home { get; init; }

    /// <summary>The partners, in the world's order.</summary>
    public required ImmutableArray<LivePartner> Partners { get; init; }

    /// <summary>What has been injected into the month that comes next.</summary>
    public required ImmutableArray<LiveAction> Pending { get; init; }
}
