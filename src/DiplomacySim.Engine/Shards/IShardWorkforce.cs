namespace DiplomacySim.Engine.Shards;

/// <summary>Those who compute the shards of one queue and hand them over to whoever stores them.</summary>
/// <remarks>Taking and returning are done by one thread; stopping may be done by any.</remarks>
internal interface IShardWorkforce : IDisposable
{
    /// <summary>Whether nothing more will come.</summary>
    bool IsCompleted { get; }

    /// <summary>What broke the workforce down, outside of any shard; null where nothing did.</summary>
    Exception? Fault { get; }

    /// <summary>Those who compute, with the futures that each has computed so far.</summary>
    IReadOnlyList<(string Name, long Futures)> Workers { get; }

    /// <summary>Adds the shards that are finished to the batch; waits for one as long as is said.</summary>
    /// <returns>Whether the batch has to be stored before more is added, because it is full or nothing more will come.</returns>
    bool Take(List<IFinishedShard> batch, TimeSpan wait);

    /// <summary>Gives the memory of stored shards back and empties the batch.</summary>
    void Return(List<IFinishedShard> batch);

    /// <summary>Stops the computing: what is finished is still handed over, what is begun is dropped.</summary>
    void Stop();
}
