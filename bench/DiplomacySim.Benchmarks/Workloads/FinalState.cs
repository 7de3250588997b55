using System.Runtime.InteropServices;
using DiplomacySim.Model.Shards;

namespace DiplomacySim.Benchmarks.Workloads;

/// <summary>What a run ended with, in a form that does not depend on the order of its shards.</summary>
/// <remarks>The sums wrap: the checksum adds, over all futures and partners, a mix of future, partner, tier and the bits of capital.</remarks>
internal readonly record struct FinalState(ulong Checksum, long Upgrades)
{
    public static FinalState operator +(FinalState left, FinalState right) =>
        new(left.Checksum + right.Checksum, left.Upgrades + right.Upgrades);

    public static FinalState Of(Shard shard, int partners, uint firstReplication)
    {
        ulong checksum = 0;
        for (var partner = 0; partner < partners; partner++)
        {
            var tiers = shard.Tier(partner);
            var capital = MemoryMarshal.Cast<float, uint>(shard.Capital(partner));
            for (var lane = 0; lane < shard.Lanes; lane++)
            {
                checksum += Mix(firstReplication + (uint)lane, (uint)partner, tiers[lane], capital[lane]);
            }
        }

        double upgrades = 0;
        foreach (var count in shard.UpgradesSoFar)
        {
            upgrades += count;
        }

        return new FinalState(checksum, (long)upgrades);
    }

    private static ulong Mix(uint replication, uint partner, uint tier, uint capital)
    {
        var word = (((ulong)((replication * 1024) + partner) * 16) + tier) * 0x9E3779B97F4A7C15UL;
        word = (word ^ capital) * 0xD6E8FEB86659FD93UL;
        return word ^ (word >> 32);
    }
}
