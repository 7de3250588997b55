using System.Collections.Immutable;
using DiplomacySim.Model;

namespace DiplomacySim.Engine.Live;

/// <summary>How the home stands in one future of a live world.</summary>
public sealed record LiveHome
{
    /// <summary>The home country's code.</summary>
    public required PartnerId Id { get; init; }

    /// <summary>The home country's name.</summary>
    public required string Name { get; init; }

    /// <summary>Readiness level, leader effect and activism together, in log-odds.</summary>
    public required double Activism { get; init; }

    /// <summary>The top-level activities that the month last played held; 0 before the first.</summary>
    public required int Occasions { get; init; }

    /// <summary>Top-level activities since the start.</summary>
    public required int Visits { get; init; }

    /// <summary>Upgrades since the start.</summary>
    public required int Upgrades { get; init; }

    /// <summary>Countries on each rung, the lowest first.</summary>
    public required ImmutableArray<int> CountriesByRung { get; init; }
}
