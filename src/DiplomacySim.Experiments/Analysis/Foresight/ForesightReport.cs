using System.Collections.Immutable;
using DiplomacySim.Model;

namespace DiplomacySim.Experiments.Analysis.Foresight;

/// <summary>Who is likely to move next, and how surprising what happened has been.</summary>
public sealed record ForesightReport
{
    /// <summary>The policy's name.</summary>
    public required string Policy { get; init; }

    /// <summary>The first month of the window.</summary>
    public required Month From { get; init; }

    /// <summary>The last month of the window.</summary>
    public required Month To { get; init; }

    /// <summary>The countries with the largest chance to move within the window, the largest first.</summary>
    public required ImmutableArray<WatchedPartner> Watched { get; init; }

    /// <summary>The upgrades of each calendar year that lies within the window, or of the part of it that the run covers.</summary>
    public required ImmutableArray<UpgradesInYear> Upgrades { get; init; }

    /// <summary>What has come to pass; null where nothing is told of the run's months.</summary>
    public required SurpriseReport? Surprise { get; init; }
}
