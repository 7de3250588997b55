using System.Collections.Immutable;
using DiplomacySim.Results;

namespace DiplomacySim.Engine.Shards;

/// <summary>Cuts the futures that are still missing into shards and hands them out, block by block over all policies.</summary>
/// <remarks>
/// Policies advance together, so that what is done at any moment can be compared. A policy and those that branch off it are one shard
/// where the same futures are missing of all of them, so that their past is played once. Shards are cut when they are asked for, so that
/// memory does not grow with the number of futures. Safe for several threads.
/// </remarks>
internal sealed class ShardQueue
{
    private readonly Lock _lock = new();
    private readonly IReadOnlyList<FutureRange>[] _missing;
    private readonly IReadOnlyList<ImmutableArray<int>> _branches;
    private readonly long _from;
    private readonly IEnumerator<ShardWork> _shards;
    private readonly Stack<ShardWork> _again = new();
    private bool _isClosed;

    /// <summary>Finds what is missing.</summary>
    /// <param name="done">The futures that need not be computed, by policy, ascending.</param>
    /// <param name="wanted">The futures wanted of each policy, ascending.</param>
    /// <param name="lanes">The most futures of a shard; shards end at multiples of it.</param>
    /// <param name="branches">For each policy the indices of those that branch off it.</param>
    /// <param name="places">The shards that are computed at once, for which what is missing is cut into equal parts; 0 to cut at multiples.</param>
    public ShardQueue(
        IReadOnlyList<IReadOnlyList<FutureRange>> done, IReadOnlyList<FutureRange> wanted, int lanes, IReadOnlyList<ImmutableArray<int>> branches, int places = 0)
    {
        Lanes = lanes;
        _branches = branches;
        _missing = [.. done.Select(ranges => wanted.SelectMany(range => FutureGaps.Of(ranges, range)).ToList())];
        Futures = _missing.Sum(gaps => gaps.Sum(g => g.Count));
        if (places > 0 && Futures > 0)
        {
            Lanes = ShardSize.Of([.. _missing.Select(gaps => gaps.Sum(g => g.Count))], lanes, places);
            _from = _missing.Where(gaps => gaps.Count > 0).Min(gaps => gaps[0].First);
        }

        Shards = _missing.Sum(gaps => gaps.Sum(g => BlockOf(g.End - 1) - BlockOf(g.First) + 1));
        _shards = Cut().GetEnumerator();
    }

    /// <summary>The most futures of a shard.</summary>
    public int Lanes { get; }

    /// <summary>The futures that were missing, of all policies.</summary>
    public long Futures { get; }

    /// <summary>The shards that they make, a policy and its branches each for itself.</summary>
    public long Shards { get; }

    /// <summary>The next shard, or null where none is left.</summary>
    public ShardWork? Next()
    {
        lock (_lock)
        {
            return _isClosed ? null : _again.TryPop(out var half) ? half : _shards.MoveNext() ? _shards.Current : null;
        }
    }

    /// <summary>Hands a shard out again in parts: policy by policy, then as two halves.</summary>
    /// <returns>Whether it has parts: it is not a single future of one policy.</returns>
    public bool Divide(ShardWork work)
    {
        lock (_lock)
        {
            if (work.WithBranches)
            {
                foreach (var branch in _branches[work.Policy].Reverse())
                {
                    _again.Push(work.Of(branch));
                }

                _again.Push(work.Of(work.Policy));
            }
            else if (work.Count > 1)
            {
                var half = work.Count / 2;
                _again.Push(new ShardWork(work.Policy, work.FirstFuture + half, work.Count - half));
                _again.Push(work with { Count = half });
            }

            return work.WithBranches || work.Count > 1;
        }
    }

    /// <summary>Hands out nothing more.</summary>
    public void Close()
    {
        lock (_lock)
        {
            _isClosed = true;
        }
    }

    private long BlockOf(long future) => (future - _from) / Lanes;

    private IEnumerable<ShardWork> Cut()
    {
        // Shards end at multiples of their size, so that a run that was stopped goes on with full ones.
        var gaps = new int[_missing.Length];
        var next = new long[_missing.Length];
        while (true)
        {
            var block = long.MaxValue;
            for (var policy = 0; policy < gaps.Length; policy++)
            {
                if (gaps[policy] < _missing[policy].Count)
                {
                    next[policy] = Math.Max(next[policy], _missing[policy][gaps[policy]].First);
                    block = Math.Min(block, BlockOf(next[policy]));
                }
            }

            if (block == long.MaxValue)
            {
                yield break;
            }

            var parts = new List<ShardWork>[gaps.Length];
            for (var policy = 0; policy < gaps.Length; policy++)
            {
                parts[policy] = [];
                while (gaps[policy] < _missing[policy].Count && BlockOf(Math.Max(next[policy], _missing[policy][gaps[policy]].First)) == block)
                {
                    var gap = _missing[policy][gaps[policy]];
                    var first = Math.Max(next[policy], gap.First);
                    next[policy] = Math.Min(gap.End, _from + ((block + 1) * Lanes));
                    gaps[policy] += next[policy] == gap.End ? 1 : 0;
                    parts[policy].Add(new ShardWork(policy, first, (int)(next[policy] - first)));
                }
            }

            foreach (var work in parts.SelectMany((works, policy) => Joined(works, policy, parts)).ToList())
            {
                yield return work;
            }
        }
    }

    /// <summary>What is missing of a policy in a block, together with its branches where the same is missing of them; they are done with then.</summary>
    private IEnumerable<ShardWork> Joined(List<ShardWork> works, int policy, List<ShardWork>[] parts)
    {
        var branches = _branches[policy];
        if (branches.IsEmpty || branches.Any(branch => !parts[branch].Select(part => part.Of(policy)).SequenceEqual(works)))
        {
            return works;
        }

        foreach (var branch in branches)
        {
            parts[branch] = [];
        }

        return works.Select(work => work with { WithBranches = true });
    }
}
