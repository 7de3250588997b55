using DiplomacySim.Contracts.Partners;

namespace DiplomacySim.Grains.Shards;

/// <summary>A partner of a shard lost its state, because its silo was lost; the shard starts again from its first month.</summary>
internal sealed class PartnerLostException(string partner, PartnerAnswer answer)
    : Exception(answer == PartnerAnswer.OutOfDate
        ? $"The partner grain {partner} belongs to a newer epoch of the shard."
        : $"The partner grain {partner} has lost its state; the shard starts again.")
{
    /// <summary>How the partner took the call.</summary>
    public PartnerAnswer Answer { get; } = answer;
}
