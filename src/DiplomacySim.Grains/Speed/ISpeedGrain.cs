namespace DiplomacySim.Grains.Speed;

/// <summary>A home that plays shards of the workload by which speed is judged, and keeps nothing of them.</summary>
[Alias("DiplomacySim.ISpeedGrain")]
internal interface ISpeedGrain : IGrainWithStringKey
{
    /// <summary>Plays a shard to its end and returns the number of upgrades.</summary>
    [Alias("Play")]
    ValueTask<long> PlayAsync(SpeedOrder order);
}
