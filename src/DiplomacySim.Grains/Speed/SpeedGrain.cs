using DiplomacySim.Grains.Shards;
using DiplomacySim.Model.Shards;
using Orleans.Placement;

namespace DiplomacySim.Grains.Speed;

/// <summary>Plays shards as <see cref="ShardGrain"/> does, without a plan, results or a store.</summary>
[PreferLocalPlacement]
internal sealed class SpeedGrain(IGrainFactory factory, IGrainContext context) : IGrainBase, ISpeedGrain
{
    /// <inheritdoc/>
    public IGrainContext GrainContext => context;

    /// <inheritdoc/>
    public async ValueTask<long> PlayAsync(SpeedOrder order)
    {
        var frame = new ShardFrame(order.Inputs, order.Lanes);
        var partners = await GrainPartners.BeginAsync(factory, this.GetPrimaryKeyString(), epoch: 1, planHash: "", policy: 0, order.Lanes.Replications, frame);
        using var shard = new Shard(frame, partners);
        long upgrades = 0;
        for (var month = 0; month < order.Inputs.Months; month++)
        {
            await shard.AdvanceAsync();
            upgrades += shard.Upgrades.Length;
        }

        this.DeactivateOnIdle();
        return upgrades;
    }
}
