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

    /// <summary>What has come to pass; null where the world's record does not reach into the run.</summary>
    public required SurpriseReport? Surprise { get; init; }
}
