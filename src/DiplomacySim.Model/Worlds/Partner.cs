using System.Collections.Immutable;

namespace DiplomacySim.Model.Worlds;

/// <summary>What does not change about a partner during a run.</summary>
public sealed record Partner
{
    /// <summary>The partner's code.</summary>
    public required PartnerId Id { get; init; }

    /// <summary>The partner's English name.</summary>
    public required string Name { get; init; }

    /// <summary>How the partner stands to the ladder.</summary>
    public PartnerKind Kind { get; init; }

    /// <summary>The partner's region: an index into <see cref="World.Regions"/>.</summary>
    public required int Region { get; init; }

    /// <summary>Gross domestic product, in billions of US dollars; above 0.</summary>
    public required double GdpUsdBillions { get; init; }

    /// <summary>Great-circle distance from the home's capital, in whole kilometres; at least 1.</summary>
    public required int DistanceKm { get; init; }

    /// <summary>Two-way trade in goods with the home, in billions of US dollars a year; at least 0.</summary>
    public required double TradeUsdBillions { get; init; }

    /// <summary>People of the home's origin who live there, in thousands; at least 0.</summary>
    public double DiasporaThousands { get; init; }

    /// <summary>The month of the diplomatic relations' beginning.</summary>
    public Month RelationsSince { get; init; }

    /// <summary>The blocs and groups that the partner belongs to, sorted.</summary>
    public ImmutableArray<string> Blocs { get; init; } = [];

    /// <summary>The roles that the partner plays in modules, such as <c>neighbours</c>, sorted; by the world's groups.</summary>
    public ImmutableArray<string> Roles { get; init; } = [];

    /// <summary>Population, in millions; 0 where it is not known.</summary>
    public double PopulationMillions { get; init; }

    /// <summary>Registered stock of direct investment in the home, in billions of US dollars; at least 0.</summary>
    public double FdiStockUsdBillions { get; init; }

    /// <summary>How many of the blocs that tie a partner to the home (<c>shared blocs</c> of the world) it belongs to.</summary>
    public int SharedBlocs { get; init; }

    /// <summary>Whether it belongs to one of the world's status blocs (great powers and the like).</summary>
    public bool HasStatus { get; init; }

    /// <summary>Whether it belongs to the home's own neighbourhood bloc.</summary>
    public bool IsNeighbourhood { get; init; }

    /// <summary>Whether an old affinity ties it to the home, by the world's rule.</summary>
    public bool HasAffinity { get; init; }

    /// <summary>The partner's rivals: indices into <see cref="World.Partners"/>, ascending.</summary>
    /// <remarks>When a rival stands higher, this partner wants to catch up; when this partner is raised, its rivals are displeased.</remarks>
    public ImmutableArray<int> Rivals { get; init; } = [];

    /// <summary>The bloc actors that this partner is a member of: indices into <see cref="World.Partners"/>, ascending.</summary>
    public ImmutableArray<int> BlocActors { get; init; } = [];
}
