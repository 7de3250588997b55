using System.Runtime.InteropServices;
using DiplomacySim.Model.Simd;

namespace DiplomacySim.Model.Tests.Mathematics;

/// <summary>Applies a function of lanes to many numbers.</summary>
internal static unsafe class Lanes
{
    /// <summary>The function of every number, at the width of <typeparamref name="T"/>.</summary>
    public static float[] Map<T>(float[] values, Func<T, T> function)
        where T : struct, ISimd<T>
    {
        var padded = new float[(values.Length + 15) / 16 * 16];
        Array.Fill(padded, 0.5f);
        values.CopyTo(padded, 0);
        var results = new float[padded.Length];
        fixed (float* from = padded)
        fixed (float* to = results)
        {
            for (var i = 0; i < padded.Length; i += T.Count)
            {
                T.Store(function(T.Load(from + i)), to + i);
            }
        }

        return results[..values.Length];
    }

    /// <summary>The function of one number.</summary>
    public static float One(Func<Simd32, Simd32> function, float value) => function(Simd32.Set(value)).Value;

    /// <summary>Fails where two arrays differ in a bit.</summary>
    public static void AssertSameBits(float[] values, float[] expected, float[] actual)
    {
        var expectedBits = MemoryMarshal.Cast<float, int>(expected);
        var actualBits = MemoryMarshal.Cast<float, int>(actual);
        if (!expectedBits.SequenceEqual(actualBits))
        {
            var at = expectedBits.CommonPrefixLength(actualBits);
            Assert.Fail(FormattableString.Invariant($"At {values[at]:G9}: {actual[at]:G9} instead of {expected[at]:G9}."));
        }
    }
}
