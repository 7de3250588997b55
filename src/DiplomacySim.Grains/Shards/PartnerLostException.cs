using DiplomacySim.Contracts.Partners;

namespace DiplomacySim.Grains.Shards;

/// <summary>A partner of a shard has no state: its silo was lost, or does not know the plan yet. The shard starts again from its first month.</summary>
internal sealed class PartnerLostException(string shard, PartnerAnswer answer)
    : Exception(answer switch
    {
        PartnerAnswer.OutOfDate => $"The partners of the shard {shard} belong to a newer epoch of it.",
        PartnerAnswer.NotReady => $"A partner of the shard {shard} is on a silo that is still reading the scenario.",
        _ => $"A partner of the shard {shard} has lost its state, because its silo was lost or left.",
    })
{
    /// <summary>How the partner took the call.</summary>
    public PartnerAnswer Answer { get; } = answer;
}
