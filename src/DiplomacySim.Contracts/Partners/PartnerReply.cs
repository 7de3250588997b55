using DiplomacySim.Model.Shards;

namespace DiplomacySim.Contracts.Partners;

/// <summary>What a partner answers to the month's exchange: how it took it and, between silos, its bids.</summary>
/// <remarks>Inside a silo the home reads the partner's columns where they are: nothing is copied.</remarks>
[GenerateSerializer, Immutable, Alias("DiplomacySim.PartnerReply")]
public sealed class PartnerReply
{
    [NonSerialized]
    private readonly PartnerShard? _partner;
    [NonSerialized]
    private readonly PartnerColumnSet _columns;
    [NonSerialized]
    private byte[]? _packed;

    /// <summary>Creates an empty answer, to be filled by the serializer.</summary>
    public PartnerReply()
    {
    }

    internal PartnerReply(PartnerAnswer answer, PartnerShard? partner, PartnerColumnSet columns)
    {
        Answer = answer;
        _partner = partner;
        _columns = columns;
    }

    /// <summary>How the partner took the call.</summary>
    [Id(0)]
    public PartnerAnswer Answer { get; set; }

    /// <summary>The columns as they travel between silos; empty where there is nothing to tell.</summary>
    [Id(1)]
    public byte[] Packed
    {
        get => _packed ?? (_partner is null ? [] : PartnerPacker.Pack(_partner, _columns));
        set => _packed = value;
    }

    /// <summary>The partner itself; null where it lies on another silo.</summary>
    internal PartnerShard? Partner => _partner;
}
