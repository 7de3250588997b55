namespace DiplomacySim.Engine.Activity;

/// <summary>The counts of one processor, so that processors seldom write to the same memory.</summary>
/// <param name="actors">How many are counted.</param>
internal sealed class CallStripe(int actors)
{
    // A cache line for each actor: the nanoseconds of all calls, and of the longest one.
    private const int Width = 8;

    private readonly long[] _sums = new long[actors * Width];
    private readonly int[] _counts = new int[actors * CallBuckets.Count];

    /// <summary>Takes in a call. A thread may be moved to another processor at any time, hence the interlocked additions.</summary>
    public void Add(int actor, long nanoseconds)
    {
        var at = actor * Width;
        Interlocked.Add(ref _sums[at], nanoseconds);
        Interlocked.Increment(ref _counts[(actor * CallBuckets.Count) + CallBuckets.Of(nanoseconds)]);
        ref var longest = ref _sums[at + 1];
        for (var known = Volatile.Read(ref longest); nanoseconds > known;)
        {
            var before = Interlocked.CompareExchange(ref longest, nanoseconds, known);
            if (before == known)
            {
                break;
            }

            known = before;
        }
    }

    /// <summary>What has been counted of an actor. A call that just ends may be in one number and not yet in another.</summary>
    public CallTally Read(int actor)
    {
        var (at, first) = (actor * Width, actor * CallBuckets.Count);
        Span<long> counts = stackalloc long[CallBuckets.Count];
        for (var i = 0; i < counts.Length; i++)
        {
            counts[i] = Volatile.Read(ref _counts[first + i]);
        }

        return CallTally.Of(Volatile.Read(ref _sums[at]) * 1e-9, Volatile.Read(ref _sums[at + 1]) * 1e-9, counts);
    }
}
