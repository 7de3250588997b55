using System.Collections.Immutable;
using DiplomacySim.Experiments.Statistics;
using DiplomacySim.Model;

namespace DiplomacySim.Experiments.Analysis;

/// <summary>Where a country will probably stand at the end of a run.</summary>
public sealed record PartnerOutlook
{
    /// <summary>The index of the policy.</summary>
    public required int Policy { get; init; }

    /// <summary>The partner: an index into the world's partners.</summary>
    public required int Partner { get; init; }

    /// <summary>The partner's code.</summary>
    public required PartnerId Id { get; init; }

    /// <summary>The partner's name.</summary>
    public required string Name { get; init; }

    /// <summary>The rung at the start.</summary>
    public required int TierNow { get; init; }

    /// <summary>The share of futures in which it stands higher at the end than at the start.</summary>
    public required Share Rises { get; init; }

    /// <summary>The share of futures on each rung at the end, lowest rung first.</summary>
    public required ImmutableArray<double> ProbabilityByTierAtEnd { get; init; }

    /// <summary>When it takes its first step; null where it never rises.</summary>
    public required RiseMonths? Months { get; init; }

    /// <summary>What speaks for its rise most; null where it never rises.</summary>
    public required UpgradeReason? Reason { get; init; }
}
