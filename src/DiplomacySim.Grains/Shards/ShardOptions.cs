namespace DiplomacySim.Grains.Shards;

/// <summary>How a shard is played.</summary>
internal sealed record ShardOptions
{
    /// <summary>How long a call may play before it says how far it has come; a call plays one month at least.</summary>
    /// <value>The default is 1 second.</value>
    public TimeSpan Slice { get; set; } = TimeSpan.FromSeconds(1);
}
