using System.Runtime.CompilerServices;
using DiplomacySim.Model.Mathematics;
using DiplomacySim.Model.Simd;

namespace DiplomacySim.Model.Relationship;

/// <summary>Counts by inverse transform: one uniform number gives one count, so that no draw shifts another.</summary>
internal static class CountDraws
{
    /// <summary>Above this mean the smallest probabilities leave the range of single precision, and the normal quantile takes over.</summary>
    private const float LargestMean = 80f;

    /// <summary>Below 1 - mean x 1.0001 - 1e-5 a uniform number certainly gives the count 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T MayBePositive<T>(T uniform, T mean)
        where T : struct, ISimd<T> => T.AtLeast(uniform, T.Set(0.99999f) - (mean * T.Set(1.0001f)));

    /// <summary>Binomial: trials n, each with odds p / (1 - p) and -ln(1 - p) = intensity.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static T Binomial<T>(T uniform, T trials, T intensity, T odds)
        where T : struct, ISimd<T>
    {
        var mean = trials * intensity;
        var term = Elementary.Exp(-mean);
        var cumulative = term;
        var count = T.Set(0f);
        var active = T.AtLeast(uniform, cumulative);
        for (var k = 0f; T.Bits(active) != 0; k++)
        {
            term = term * (odds * T.Set(1f / (k + 1f))) * (trials - T.Set(k));
            var sum = cumulative + term;
            // A term that no longer changes the sum ends the search: the rest of the tail is below the uniform grid.
            active = active & T.Less(cumulative, sum);
            count = T.Select(active, T.Set(k + 1f), count);
            cumulative = sum;
            active = active & T.AtLeast(uniform, cumulative);
        }

        var large = T.Less(T.Set(LargestMean), mean);
        return T.Bits(large) == 0 ? count : T.Select(large, LargeBinomial(uniform, trials, odds), count);
    }

    /// <summary>Negative binomial with mean and size: variance mean + mean^2 / size.</summary>
    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    public static T NegativeBinomial<T>(T uniform, T mean, T size)
        where T : struct, ISimd<T>
    {
        var ratio = mean / (size + mean);
        var term = Elementary.Exp(-(size * Elementary.Log(T.Set(1f) + (mean / size))));
        var cumulative = term;
        var count = T.Set(0f);
        var active = T.AtLeast(uniform, cumulative);
        for (var k = 0f; T.Bits(active) != 0; k++)
        {
            term = term * (ratio * T.Set(1f / (k + 1f))) * (size + T.Set(k));
            var sum = cumulative + term;
            active = active & T.Less(cumulative, sum);
            count = T.Select(active, T.Set(k + 1f), count);
            cumulative = sum;
            active = active & T.AtLeast(uniform, cumulative);
        }

        return count;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static T LargeBinomial<T>(T uniform, T trials, T odds)
        where T : struct, ISimd<T>
    {
        var share = odds / (T.Set(1f) + odds);
        var expected = trials * share;
        var spread = T.Sqrt(expected * (T.Set(1f) - share));
        var normal = T.Floor(expected + (spread * Elementary.NormalQuantile(uniform)) + T.Set(0.5f));
        normal = T.Select(T.Less(normal, T.Set(0f)), T.Set(0f), normal);
        return T.Select(T.Less(trials, normal), trials, normal);
    }
}
