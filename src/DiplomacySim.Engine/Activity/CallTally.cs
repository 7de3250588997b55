using System.Collections.Immutable;

namespace DiplomacySim.Engine.Activity;

/// <summary>How many calls there were, and how long they took.</summary>
/// <param name="Calls">The calls.</param>
/// <param name="Seconds">The time of all of them together.</param>
/// <param name="LongestSeconds">The time of the longest one; 0 where there was none.</param>
/// <param name="FirstBucket">The bucket of the first of <paramref name="Counts"/>.</param>
/// <param name="Counts">The calls by their duration, eight buckets to each doubling; buckets without calls at both ends are left out.</param>
public sealed record CallTally(long Calls, double Seconds, double LongestSeconds, int FirstBucket, ImmutableArray<long> Counts)
{
    /// <summary>No calls.</summary>
    public static CallTally None { get; } = new(0, 0, 0, 0, []);

    /// <summary>The mean time of a call, in seconds; NaN where there was none.</summary>
    public double MeanSeconds => Calls == 0 ? double.NaN : Seconds / Calls;

    /// <summary>The calls of both.</summary>
    public static CallTally operator +(CallTally left, CallTally right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        var counts = new long[CallBuckets.Count];
        foreach (var tally in new[] { left, right })
        {
            for (var i = 0; i < tally.Counts.Length; i++)
            {
                counts[tally.FirstBucket + i] += tally.Counts[i];
            }
        }

        return Of(left.Seconds + right.Seconds, Math.Max(left.LongestSeconds, right.LongestSeconds), counts);
    }

    /// <summary>The time that a share of the calls took at most, in seconds, to 6%; NaN where there was none.</summary>
    /// <param name="share">The share, above 0 and at most 1: 0.99 for all but the slowest hundredth.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is none.</exception>
    public double QuantileSeconds(double share)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(share, 1);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(share, 0);
        var (left, bucket) = (share * Calls, -1);
        while (left > 0 && bucket < Counts.Length - 1)
        {
            left -= Counts[++bucket];
        }

        return bucket < 0 ? double.NaN : Math.Min(CallBuckets.Middle(FirstBucket + bucket), LongestSeconds);
    }

    /// <summary>A tally with the counts of all buckets.</summary>
    internal static CallTally Of(double seconds, double longestSeconds, ReadOnlySpan<long> counts)
    {
        var first = counts.IndexOfAnyExcept(0);
        if (first < 0)
        {
            return None;
        }

        ImmutableArray<long> known = [.. counts[first..(counts.LastIndexOfAnyExcept(0) + 1)]];
        return new CallTally(known.Sum(), seconds, longestSeconds, first, known);
    }
}
