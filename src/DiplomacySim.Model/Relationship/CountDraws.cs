using System.Runtime.CompilerServices;
using DiplomacySim.Model.Mathematics;
using DiplomacySim.Model.Simd;

namespace DiplomacySim.Model.Relationship;

/// <summary>Counts by inverse transform: one uniform number gives one count, so that no draw shifts another.</summary>
/// <remarks>The first counts are tried without asking whether any lane needs them: a mispredicted branch costs more.</remarks>
internal static class CountDraws
{
    /// <summary>Above this mean the smallest probabilities leave the range of single precision, and the normal quantile takes over.</summary>
    private const float LargestMean = 80f;

    /// <summary>Below 1 - mean x 1.0001 - 1e-5 a uniform number certainly gives the count 0.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T MayBePositive<T>(T uniform, T mean)
        where T : struct, ISimd<T> => T.AtLeast(uniform, T.Set(0.99999f) - (mean * T.Set(1.0001f)));

    /// <summary>Binomial: trials n, each with odds p / (1 - p) and -ln(1 - p) = intensity.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Binomial<T>(T uniform, T trials, T intensity, T odds)
        where T : struct, ISimd<T>
    {
        var mean = trials * intensity;
        var term = Elementary.Exp(-mean);
        var search = new CountSearch<T>(uniform, term);
        search.Try(1, term = term * odds * trials);
        search.Try(2, term = term * (odds * T.Set(1f / 2f)) * (trials - T.Set(1f)));
        var large = T.Less(T.Set(LargestMean), mean);
        return T.Bits(search.Active | large) == 0 ? search.Count : BinomialTail(search, trials, odds, term, large);
    }

    /// <summary>Negative binomial with mean and size: variance mean + mean^2 / size.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T NegativeBinomial<T>(T uniform, T mean, T size)
        where T : struct, ISimd<T>
    {
        var ratio = mean / (size + mean);
        var term = Elementary.Exp(-(size * Elementary.Log(T.Set(1f) + (mean / size))));
        var search = new CountSearch<T>(uniform, term);
        for (var k = 0f; T.Bits(search.Active) != 0; k++)
        {
            term = term * (ratio * T.Set(1f / (k + 1f))) * (size + T.Set(k));
            search.Try(k + 1f, term);
        }

        return search.Count;
    }

    [MethodImpl(MethodImplOptions.NoInlining | MethodImplOptions.AggressiveOptimization)]
    private static T BinomialTail<T>(CountSearch<T> search, T trials, T odds, T term, T large)
        where T : struct, ISimd<T>
    {
        for (var k = 2f; T.Bits(search.Active) != 0; k++)
        {
            term = term * (odds * T.Set(1f / (k + 1f))) * (trials - T.Set(k));
            search.Try(k + 1f, term);
        }

        return T.Bits(large) == 0 ? search.Count : T.Select(large, LargeBinomial(search.Uniform, trials, odds), search.Count);
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
