namespace DiplomacySim.Engine.Shards;

/// <summary>Where the shards of experiments are computed.</summary>
internal interface IShardEngine
{
    /// <summary>The name of the engine in records; it enters no hash.</summary>
    string Name { get; }

    /// <summary>The most futures of a shard where the run does not say.</summary>
    int ShardLanes { get; }

    /// <summary>The shards that are computed at once; at least 1.</summary>
    /// <param name="workers">The threads that the run asks for.</param>
    int PlacesOf(int workers);

    /// <summary>Puts a workforce on what is missing of an experiment.</summary>
    /// <param name="order">What to compute.</param>
    /// <param name="cancellationToken">Stops the computing as <see cref="IShardWorkforce.Stop"/> does.</param>
    IShardWorkforce Start(WorkOrder order, CancellationToken cancellationToken);
}
