namespace DiplomacySim.Results.Postgres;

/// <summary>The futures of one policy that are stored around those of a batch of shards.</summary>
internal sealed class StoredRanges
{
    private readonly List<FutureRange> _ranges;

    private StoredRanges(List<FutureRange> ranges) => _ranges = ranges;

    /// <summary>Reads the ranges that can touch the futures from <paramref name="first"/> to <paramref name="end"/>.</summary>
    public static StoredRanges Read(PostgresSession session, ExperimentId id, int policy, long first, long end)
    {
        // Shards do not overlap, so of those that begin before a future only the last can reach it.
        return new StoredRanges(session.Rows(
            row => new FutureRange(row.GetInt64(0), row.GetInt64(1)),
            """
            SELECT first_future, count FROM shards
            WHERE experiment = $1 AND policy = $2 AND first_future < $4 AND first_future >= coalesce(
                (SELECT max(first_future) FROM shards WHERE experiment = $1 AND policy = $2 AND first_future <= $3), $3)
            """,
            id.Value,
            policy,
            first,
            end));
    }

    /// <summary>How many futures of a shard are stored.</summary>
    public long Count(ShardRows shard)
    {
        var end = shard.FirstFuture + shard.Count;
        return _ranges.Sum(r => Math.Max(0, Math.Min(end, r.End) - Math.Max(shard.FirstFuture, r.First)));
    }

    public void Add(ShardRows shard) => _ranges.Add(new FutureRange(shard.FirstFuture, shard.Count));
}
