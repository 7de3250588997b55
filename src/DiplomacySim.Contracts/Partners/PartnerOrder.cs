using System.Collections.Immutable;
using DiplomacySim.Model.Shards;

namespace DiplomacySim.Contracts.Partners;

/// <summary>What a partner is asked to hold: its relationship in some futures of a policy.</summary>
/// <remarks>Inside a silo it carries the shard's memory by reference; a partner elsewhere makes its own from the plan.</remarks>
[GenerateSerializer, Immutable, Alias("DiplomacySim.PartnerOrder")]
public sealed record PartnerOrder
{
    [NonSerialized]
    private readonly ShardFrame? _frame;

    internal PartnerOrder(ShardFrame? frame) => _frame = frame;

    /// <summary>Counts the times that the shard was begun; the newest wins.</summary>
    [Id(0)]
    public required int Epoch { get; init; }

    /// <summary>The hash of the plan.</summary>
    [Id(1)]
    public required string PlanHash { get; init; }

    /// <summary>The policy's index in the plan.</summary>
    [Id(2)]
    public required int Policy { get; init; }

    /// <summary>The numbers of the futures.</summary>
    [Id(3)]
    public required ImmutableArray<uint> Futures { get; init; }

    /// <summary>The partner's index in the world.</summary>
    [Id(4)]
    public required int Partner { get; init; }

    /// <summary>The shard's memory; null where it lies on another silo.</summary>
    internal ShardFrame? Frame => _frame;
}
