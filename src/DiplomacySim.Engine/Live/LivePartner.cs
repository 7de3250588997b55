using System.Collections.Immutable;
using DiplomacySim.Model;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Engine.Live;

/// <summary>How the relationship with one partner stands in one future of a live world.</summary>
public sealed record LivePartner
{
    /// <summary>The partner's code.</summary>
    public required PartnerId Id { get; init; }

    /// <summary>The partner's name.</summary>
    public required string Name { get; init; }

    /// <summary>How it stands to the ladder.</summary>
    public required PartnerKind Kind { get; init; }

    /// <summary>The name of its region.</summary>
    public required string Region { get; init; }

    /// <summary>The rung on which it stands, from 0.</summary>
    public required int Rung { get; init; }

    /// <summary>The name of its tier.</summary>
    public required string Tier { get; init; }

    /// <summary>The name of its tier at the start.</summary>
    public required string TierAtStart { get; init; }

    /// <summary>Months since its last step; null on the lowest rung.</summary>
    public required double? MonthsInTier { get; init; }

    /// <summary>Relationship capital, in points.</summary>
    public required double Capital { get; init; }

    /// <summary>Tension; 1 is official displeasure at the top.</summary>
    public required double Tension { get; init; }

    /// <summary>Whether the partnership is suspended.</summary>
    public required bool IsSuspended { get; init; }

    /// <summary>Suspensions since the start.</summary>
    public required int Suspensions { get; init; }

    /// <summary>Top-level activities since the start.</summary>
    public required int Visits { get; init; }

    /// <summary>Whether the month last played had one.</summary>
    public required bool WasVisited { get; init; }

    /// <summary>Agreements signed since the start.</summary>
    public required int Signed { get; init; }

    /// <summary>Agreements under way.</summary>
    public required int UnderWay { get; init; }

    /// <summary>Agreements implemented since the start.</summary>
    public required int Implemented { get; init; }

    /// <summary>Agreements lapsed since the start.</summary>
    public required int Lapsed { get; init; }

    /// <summary>Sectoral labels given since the start.</summary>
    public required int Labels { get; init; }

    /// <summary>How many futures of the world have the partner on each rung, the lowest first.</summary>
    public required ImmutableArray<int> FuturesByRung { get; init; }
}
