using System.Collections.Immutable;
using DiplomacySim.Model.Columns;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Model.Relationship;

/// <summary>What a partner's kernels need of the world and of the parameters: numbers that stay for a whole shard.</summary>
internal sealed unsafe class PartnerTraits : IDisposable
{
    private readonly AlignedBuffer _buffer;

    public PartnerTraits(World world, int partner, ShardParameters parameters, int lanes, double priority)
    {
        var traits = world.Partners[partner];
        Entity = traits.Id.Key;
        Climbs = traits.Kind == PartnerKind.Country;
        Region = traits.Region;
        var peers = 0;
        foreach (var other in world.Partners)
        {
            peers += other.Region == traits.Region && other.Kind == PartnerKind.Country ? 1 : 0;
        }

        PeerScale = Climbs && peers > 1 ? 1f / (peers - 1) : 0f;
        Rivals = Climbs ? traits.Rivals : [];

        var scores = new StandardScores(world, traits);
        TradeForAgreements = (float)scores.TradeForAgreements;
        _buffer = new AlignedBuffer(2 * AlignedBuffer.BytesFor(LaneLayout.Padded(lanes), sizeof(float)));
        Interest = parameters.Of(_buffer, v => scores.Interest(v.Of), StandardScores.InterestParameters);
        Attention = parameters.Of(_buffer, v => scores.Attention(v.Of) + priority, StandardScores.AttentionParameters);
    }

    /// <summary>The word that keys the partner's draws.</summary>
    public uint Entity { get; }

    /// <summary>Whether the partner can be raised.</summary>
    public bool Climbs { get; }

    public int Region { get; }

    /// <summary>One over the number of the region's other countries; 0 where there is none.</summary>
    public float PeerScale { get; }

    /// <summary>The partners whose lead it wants to catch up with.</summary>
    public ImmutableArray<int> Rivals { get; }

    /// <summary>The z-score of trade, held between -2 and 2.5: large partners sign more, up to a point.</summary>
    public float TradeForAgreements { get; }

    /// <summary>The part of readiness that does not change: size, shared blocs, status.</summary>
    public Column Interest { get; }

    /// <summary>The part of the visit key that does not change, priority included.</summary>
    public Column Attention { get; }

    public void Dispose() => _buffer.Dispose();
}
