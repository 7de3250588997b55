using DiplomacySim.Contracts.Partners;

namespace DiplomacySim.Grains.Shards;

/// <summary>A partner of a shard lost its state, because its silo was lost; the shard starts again from its first month.</summary>
internal sealed class PartnerLostException(string shard, PartnerAnswer answer)
    : Exception(answer == PartnerAnswer.OutOfDate
        ? $"The partners of the shard {shard} belong to a newer epoch of it."
        : $"A partner of the shard {shard} has lost its state, because its silo was lost or left.")
{
    /// <summary>How the partner took the call.</summary>
    public PartnerAnswer Answer { get; } = answer;
}
