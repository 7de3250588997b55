namespace DiplomacySim.Contracts.Partners;

/// <summary>How the relationship with a partner stands in a shard: means over its futures.</summary>
/// <param name="Partner">The partner's index in the world.</param>
/// <param name="Futures">The futures.</param>
/// <param name="MonthsBegun">The months that have reached the partner.</param>
/// <param name="Capital">Relationship capital, in points.</param>
/// <param name="Tension">Tension; 1 is official displeasure at the top.</param>
/// <param name="Signed">Agreements signed since the start.</param>
/// <param name="Visits">Top-level activities since the start.</param>
/// <param name="SuspendedShare">The share of futures in which the partnership is suspended, 0 to 1.</param>
/// <param name="TierShares">The share of futures on each rung, the lowest first.</param>
[GenerateSerializer, Immutable, Alias("DiplomacySim.PartnerSnapshot")]
public sealed record PartnerSnapshot(
    [property: Id(0)] int Partner,
    [property: Id(1)] int Futures,
    [property: Id(2)] int MonthsBegun,
    [property: Id(3)] double Capital,
    [property: Id(4)] double Tension,
    [property: Id(5)] double Signed,
    [property: Id(6)] double Visits,
    [property: Id(7)] double SuspendedShare,
    [property: Id(8)] IReadOnlyList<double> TierShares);
