using DiplomacySim.Model.Mathematics;
using DiplomacySim.Model.Simd;

namespace DiplomacySim.Model.Tests.Mathematics;

public sealed class ElementaryTests
{
    // One of every so many floating-point numbers, an odd number so that all low bits occur.
    private const int Stride = 9973;

    private static readonly float[] s_exponents = [.. Floats(-87f, 88f)];
    private static readonly float[] s_positive = [.. Floats(1.17549435e-38f, float.MaxValue), .. Floats(0.5f, 2f, 61)];
    private static readonly float[] s_uniform = [.. Uniforms(61), .. Uniforms(1).Take(5000), .. Uniforms(1).TakeLast(5000)];

    [Fact]
    public void Exp_WholeRange_IsWithinTheStatedError()
    {
        var results = Lanes.Map<Simd512>(s_exponents, Elementary.Exp);

        Assert.InRange(LargestRelativeError(s_exponents, results, Math.Exp), 0, 1e-7);
    }

    [Theory]
    [InlineData(0f, 1f)]
    [InlineData(-87.1f, 1.64581145e-38f)]
    [InlineData(float.NegativeInfinity, 1.64581145e-38f)]
    [InlineData(float.MinValue, 1.64581145e-38f)]
    [InlineData(88.1f, 1.65163626e38f)]
    [InlineData(float.PositiveInfinity, 1.65163626e38f)]
    public void Exp_Edges_AreBroughtIntoTheRange(float x, float expected) =>
        Assert.Equal(expected, Lanes.One(Elementary.Exp, x), expected * 2e-7f);

    [Fact]
    public void Log_WholeRange_IsWithinTheStatedError()
    {
        var results = Lanes.Map<Simd512>(s_positive, Elementary.Log);

        Assert.InRange(LargestRelativeError(s_positive, results, Math.Log), 0, 1e-7);
    }

    [Theory]
    [InlineData(1f, 0f)]
    [InlineData(0.99999994f, -5.96046483e-8f)]
    [InlineData(1.0000001f, 1.19209282e-7f)]
    [InlineData(2f, 0.69314718f)]
    [InlineData(1.17549435e-38f, -87.3365448f)]
    [InlineData(float.MaxValue, 88.7228391f)]
    public void Log_Edges_AreExactToOneStep(float x, float expected) =>
        Assert.InRange(Lanes.One(Elementary.Log, x), Math.Min(MathF.BitIncrement(expected), MathF.BitDecrement(expected)), MathF.BitIncrement(expected));

    [Fact]
    public void NormalQuantile_UniformGrid_IsWithinTheStatedError()
    {
        var results = Lanes.Map<Simd512>(s_uniform, Elementary.NormalQuantile);

        var largest = 0.0;
        for (var i = 0; i < results.Length; i++)
        {
            largest = Math.Max(largest, Math.Abs(results[i] - Precise.NormalQuantile(s_uniform[i])));
        }

        Assert.InRange(largest, 0, 1.5e-6);
    }

    [Theory]
    [InlineData(0.5f, 0f)]
    [InlineData(5.96046448e-8f, -5.29470408f)]
    [InlineData(0.99999994f, 5.29470408f)]
    [InlineData(0.075f, -1.43953147f)]
    [InlineData(0.925f, 1.43953147f)]
    public void NormalQuantile_Edges_AreTheExactNumbers(float u, float expected) =>
        Assert.Equal(expected, Lanes.One(Elementary.NormalQuantile, u), 1.5e-6f);

    [Fact]
    public void NormalQuantile_UniformGrid_Rises()
    {
        var grid = Uniforms(61).ToArray();

        var results = Lanes.Map<Simd512>(grid, Elementary.NormalQuantile);

        for (var i = 1; i < results.Length; i++)
        {
            Assert.True(results[i] > results[i - 1], $"The quantile falls at {grid[i]:G9}.");
        }
    }

    [Fact]
    public void Exp_EveryWidth_GivesTheSameBits() =>
        AssertWidthsAgree(s_exponents, Elementary.Exp, Elementary.Exp, Elementary.Exp, Elementary.Exp);

    [Fact]
    public void Log_EveryWidth_GivesTheSameBits() =>
        AssertWidthsAgree(s_positive, Elementary.Log, Elementary.Log, Elementary.Log, Elementary.Log);

    [Fact]
    public void NormalQuantile_EveryWidth_GivesTheSameBits() =>
        AssertWidthsAgree(s_uniform, Elementary.NormalQuantile, Elementary.NormalQuantile, Elementary.NormalQuantile, Elementary.NormalQuantile);

    private static void AssertWidthsAgree(
        float[] values, Func<Simd32, Simd32> one, Func<Simd128, Simd128> four, Func<Simd256, Simd256> eight, Func<Simd512, Simd512> sixteen)
    {
        var expected = Lanes.Map(values, one);
        Lanes.AssertSameBits(values, expected, Lanes.Map(values, four));
        Lanes.AssertSameBits(values, expected, Lanes.Map(values, eight));
        Lanes.AssertSameBits(values, expected, Lanes.Map(values, sixteen));
    }

    private static double LargestRelativeError(float[] values, float[] results, Func<double, double> exact)
    {
        var largest = 0.0;
        for (var i = 0; i < values.Length; i++)
        {
            var expected = exact(values[i]);
            largest = Math.Max(largest, expected == 0 ? Math.Abs(results[i]) : Math.Abs((results[i] - expected) / expected));
        }

        return largest;
    }

    /// <summary>Every so many of the floating-point numbers between two, the ends included.</summary>
    private static IEnumerable<float> Floats(float low, float high, int stride = Stride)
    {
        if (low < 0)
        {
            return Floats(0f, -low, stride).Select(x => -x).Concat(Floats(0f, high, stride));
        }

        var first = BitConverter.SingleToInt32Bits(low);
        var last = BitConverter.SingleToInt32Bits(high);
        return Enumerable.Range(0, ((last - first) / stride) + 1).Select(k => BitConverter.Int32BitsToSingle(first + (k * stride))).Append(high);
    }

    /// <summary>Every so many of the 2^23 numbers that a draw can be.</summary>
    private static IEnumerable<float> Uniforms(int stride) =>
        Enumerable.Range(0, ((1 << 23) + stride - 1) / stride).Select(k => Randomness.Grid.At(k * stride));
}
