using System.Runtime.CompilerServices;
using DiplomacySim.Model.Simd;

namespace DiplomacySim.Model.Mathematics;

/// <summary>Exponential, logarithm and normal quantile over lanes of single precision, with the same bits on every machine.</summary>
/// <remarks>
/// IEEE basic operations only, no fused multiplication and addition. Largest errors against exact values, as the tests measure
/// them: see each function. Coefficients of the polynomials: Cephes single precision library (Moshier 1989).
/// </remarks>
internal static class Elementary
{
    /// <summary>Adding this number rounds to a whole number and leaves it in the low bits.</summary>
    private const float RoundingShift = 12582912f;

    /// <summary>e to the power x, x first brought into [-87, 88]; relative error below 1e-7.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Exp<T>(T x)
        where T : struct, ISimd<T>
    {
        x = T.Min(T.Max(x, T.Set(-87f)), T.Set(88f));
        var shifted = (x * T.Set(1.44269504f)) + T.Set(RoundingShift);
        var n = shifted - T.Set(RoundingShift);
        var r = x - (n * T.Set(0.693359375f)) - (n * T.Set(-2.12194440e-4f));
        var p = T.Set(1.9875691500e-4f);
        p = (p * r) + T.Set(1.3981999507e-3f);
        p = (p * r) + T.Set(8.3334519073e-3f);
        p = (p * r) + T.Set(4.1665795894e-2f);
        p = (p * r) + T.Set(1.6666665459e-1f);
        p = (p * r) + T.Set(5.0000001201e-1f);
        return T.Scale((p * r * r) + r + T.Set(1f), shifted);
    }

    /// <summary>The natural logarithm of a normal positive number; relative error below 1e-7.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T Log<T>(T x)
        where T : struct, ISimd<T>
    {
        var e = T.Split(x, out var m);
        var f = m - T.Set(1f);
        var z = f * f;
        var p = T.Set(7.0376836292e-2f);
        p = (p * f) + T.Set(-1.1514610310e-1f);
        p = (p * f) + T.Set(1.1676998740e-1f);
        p = (p * f) + T.Set(-1.2420140846e-1f);
        p = (p * f) + T.Set(1.4249322787e-1f);
        p = (p * f) + T.Set(-1.6668057665e-1f);
        p = (p * f) + T.Set(2.0000714765e-1f);
        p = (p * f) + T.Set(-2.4999993993e-1f);
        p = (p * f) + T.Set(3.3333331174e-1f);
        var y = (f * z * p) + (e * T.Set(-2.12194440e-4f)) - (z * T.Set(0.5f));
        return f + y + (e * T.Set(0.693359375f));
    }

    /// <summary>The standard normal quantile of a number strictly between 0 and 1: Wichura (1988), AS 241, PPND7; error below 1.5e-6.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static T NormalQuantile<T>(T u)
        where T : struct, ISimd<T>
    {
        var q = u - T.Set(0.5f);
        var r = T.Set(0.180625f) - (q * q);
        var centre = q * ((((((T.Set(59.109374720f) * r) + T.Set(159.29113202f)) * r) + T.Set(50.434271938f)) * r) + T.Set(3.3871327179f))
            / ((((((T.Set(67.187563600f) * r) + T.Set(78.757757664f)) * r) + T.Set(17.895169469f)) * r) + T.Set(1f));
        var below = T.Less(q, T.Set(0f));
        var tail = T.Select(below, u, T.Set(1f) - u);
        var s = T.Sqrt(-Log(tail));
        // The uniform grid ends at 2^-24, where s is 4.08: the far tail of the algorithm (s above 5) is never reached.
        var w = s - T.Set(1.6f);
        var outer = ((((((T.Set(1.7023821103e-1f) * w) + T.Set(1.3067284816f)) * w) + T.Set(2.7568153900f)) * w) + T.Set(1.4234372777f))
            / ((((T.Set(1.2021132975e-1f) * w) + T.Set(7.3700164250e-1f)) * w) + T.Set(1f));
        outer = T.Select(below, -outer, outer);
        var size = T.Select(below, -q, q);
        return T.Select(T.Less(T.Set(0.425f), size), outer, centre);
    }
}
