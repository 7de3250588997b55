using System.Collections.Immutable;
using DiplomacySim.Model;

namespace DiplomacySim.Scenarios.Worlds;

/// <summary>What people need to know of a partner, beside what the model computes with.</summary>
public sealed record PartnerProfile
{
    /// <summary>The partner's code.</summary>
    public required PartnerId Id { get; init; }

    /// <summary>The two-letter code; empty where the table has none.</summary>
    public string Iso2 { get; init; } = "";

    /// <summary>The English name.</summary>
    public required string Name { get; init; }

    /// <summary>The name in other languages, by the language's code: <c>vi</c>, <c>zh</c>.</summary>
    public ImmutableSortedDictionary<string, string> Names { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The day on which the diplomatic relations began.</summary>
    public required DateOnly RelationsSince { get; init; }

    /// <summary>The capital's latitude, in degrees north.</summary>
    public required double Latitude { get; init; }

    /// <summary>The capital's longitude, in degrees east.</summary>
    public required double Longitude { get; init; }

    /// <summary>Population, in millions; null where the table has none.</summary>
    public double? PopulationMillions { get; init; }

    /// <summary>Registered stock of direct investment in the home, in billions of US dollars; null where the table has none.</summary>
    public double? FdiStockUsdBillions { get; init; }

    /// <summary>The day of the first row with the special label; null for a partner that has none.</summary>
    public DateOnly? SpecialSince { get; init; }

    /// <summary>The rows with the sectoral label, by date; most partners have none.</summary>
    public ImmutableArray<TierRecord> SectoralLabels { get; init; } = [];

    /// <summary>Where the row's values come from.</summary>
    public required string Provenance { get; init; }

    /// <summary>The line of the partners' file, from 1.</summary>
    public required int Line { get; init; }
}
