namespace DiplomacySim.Model.Tests.Reference;

/// <summary>What a partner is told of a month.</summary>
internal sealed record ReferenceMonth(
    uint Index,
    float Activism,
    float Tour,
    int RegionPartners,
    int? RivalTier,
    int BlocTies,
    bool Anniversary,
    float ImplementationIntensity,
    float ImplementationOdds,
    float VisitUplift);
