using DiplomacySim.Results;

namespace DiplomacySim.Engine.Shards;

/// <summary>Cuts the futures that are still missing into shards and hands them out, block by block over all policies.</summary>
/// <remarks>Policies advance together, so that what is done at any moment can be compared.</remarks>
internal sealed class ShardQueue
{
    private readonly Queue<ShardWork> _work = new();
    private readonly Lock _lock = new();

    /// <summary>Lists the missing shards.</summary>
    /// <param name="done">The futures that are stored, by policy.</param>
    /// <param name="futures">The number of futures wanted of each policy.</param>
    /// <param name="lanes">The most futures of a shard.</param>
    public ShardQueue(IReadOnlyList<IReadOnlyList<FutureRange>> done, long futures, int lanes)
    {
        var missing = done.Select(ranges => Missing(ranges, futures, lanes).ToList()).ToList();
        foreach (var work in missing.SelectMany((list, policy) => list.Select(r => new ShardWork(policy, r.First, (int)r.Count)))
            .OrderBy(w => w.FirstFuture / lanes).ThenBy(w => w.Policy).ThenBy(w => w.FirstFuture))
        {
            _work.Enqueue(work);
            Futures += work.Count;
        }
    }

    /// <summary>The futures that were missing, of all policies.</summary>
    public long Futures { get; }

    /// <summary>The next shard, or null where none is left.</summary>
    public ShardWork? Next()
    {
        lock (_lock)
        {
            return _work.TryDequeue(out var work) ? work : null;
        }
    }

    /// <summary>Hands out nothing more.</summary>
    public void Clear()
    {
        lock (_lock)
        {
            _work.Clear();
        }
    }

    private static IEnumerable<FutureRange> Missing(IReadOnlyList<FutureRange> done, long futures, int lanes)
    {
        var next = 0L;
        foreach (var range in done.Append(new FutureRange(futures, 0)))
        {
            var end = Math.Min(range.First, futures);
            while (next < end)
            {
                // Shards end at multiples of their size, so that a run that was stopped goes on with full ones.
                var count = Math.Min(end - next, lanes - (next % lanes));
                yield return new FutureRange(next, count);
                next += count;
            }

            next = Math.Max(next, range.End);
        }
    }
}
