namespace DiplomacySim.Grains.Workers;

/// <summary>How much a silo takes on.</summary>
public sealed record WorkerOptions
{
    /// <summary>The shards that a silo computes at once; 0 to 1,024, where 0 leaves the computing to other silos.</summary>
    /// <value>The default is the number of processors.</value>
    public int ShardsAtOnce { get; set; } = Environment.ProcessorCount;

    /// <summary>How long a silo that stops may go on with the shards that it has begun, before it gives them back.</summary>
    /// <value>The default is 1 second.</value>
    public TimeSpan FinishTime { get; set; } = TimeSpan.FromSeconds(1);
}
