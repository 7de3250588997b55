using System.Numerics;

namespace DiplomacySim.Engine.Activity;

/// <summary>Sorts durations into buckets, eight to each doubling: whatever is read off a bucket is known to 6%.</summary>
internal static class CallBuckets
{
    /// <summary>From 64 nanoseconds, with all that is shorter, to 4.6 minutes, with all that is longer.</summary>
    public const int Count = 256;

    private const int LeastLog = 6;
    private const int PartsLog = 3;

    /// <summary>The bucket of a duration.</summary>
    public static int Of(long nanoseconds)
    {
        var value = (ulong)Math.Max(nanoseconds, 1L << LeastLog);
        var log = BitOperations.Log2(value);
        var part = (int)(value >> (log - PartsLog)) & ((1 << PartsLog) - 1);
        return Math.Min(((log - LeastLog) << PartsLog) | part, Count - 1);
    }

    /// <summary>The duration in the middle of a bucket, in seconds.</summary>
    public static double Middle(int bucket)
    {
        var (log, part) = (LeastLog + (bucket >> PartsLog), bucket & ((1 << PartsLog) - 1));
        return Math.ScaleB(1 + ((part + 0.5) / (1 << PartsLog)), log) * 1e-9;
    }
}
