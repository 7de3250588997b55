using DiplomacySim.Model.Relationship;
using DiplomacySim.Model.Simd;
using DiplomacySim.Model.Tests.Randomness;

namespace DiplomacySim.Model.Tests.Relationship;

public sealed unsafe class CountDrawsTests
{
    // Single precision: the first term is exp of up to 80, and each further one adds a rounding.
    private const double CumulativeError = 2e-5;

    private static readonly float[] s_uniform =
    [
        .. Enumerable.Range(0, 2048).Select(k => Grid.At(k * (Grid.Steps / 2048))),
        .. Enumerable.Range(0, 64).Select(k => Grid.At(k)),
        .. Enumerable.Range(1, 64).Select(k => Grid.At(Grid.Steps - k)),
    ];

    [Theory]
    [InlineData(1, 0.5)]
    [InlineData(1, 1e-4)]
    [InlineData(2, 69)]
    [InlineData(7, 0.0231)]
    [InlineData(30, 0.0231)]
    [InlineData(30, 2.5)]
    [InlineData(200, 0.0385)]
    [InlineData(1000, 0.0116)]
    [InlineData(3000, 0.0231)]
    [InlineData(800, 0.1)]
    public void Binomial_MeanInRange_IsTheExactInverse(int trials, double intensity)
    {
        var probability = 1 - Math.Exp(-(double)(float)intensity);

        // At an intensity of 69 two trials lie beyond the range, and both succeed.
        AssertInverse(
            u => Binomial<Simd32>(u, trials, (float)intensity),
            count => Math.Exp(LogFactorial(trials) - LogFactorial(count) - LogFactorial(trials - count) + (count * Math.Log(probability)) - ((trials - count) * (double)(float)intensity)),
            trials,
            CumulativeError);
    }

    // Above a mean of 80 the normal distribution, at half-way points, stands in: off by its skewness.
    [Theory]
    [InlineData(3600, 0.0231, 0.008)]
    [InlineData(100_000, 0.0231, 0.002)]
    [InlineData(81, 1, 0.009)]
    [InlineData(35, 2.5, 0.035)]
    public void Binomial_LargeMean_IsCloseToTheInverse(int trials, double intensity, double error)
    {
        var probability = 1 - Math.Exp(-(double)(float)intensity);

        AssertInverse(
            u => Binomial<Simd32>(u, trials, (float)intensity),
            count => Math.Exp(LogFactorial(trials) - LogFactorial(count) - LogFactorial(trials - count) + (count * Math.Log(probability)) - ((trials - count) * (double)(float)intensity)),
            trials,
            error);
    }

    [Theory]
    [InlineData(0, 0.5)]
    [InlineData(0, 80)]
    [InlineData(1, 80)]
    [InlineData(5, 80)]
    [InlineData(100_000, 80)]
    [InlineData(100_000, 0)]
    [InlineData(1_000_000, 1e-9)]
    public void Binomial_Extremes_StayWithinTheTrials(int trials, double intensity)
    {
        foreach (var u in s_uniform)
        {
            var count = Binomial<Simd32>(u, trials, (float)intensity);

            Assert.InRange(count, 0, trials);
            Assert.Equal(Math.Floor(count), count);
            Assert.True(intensity < 80 || count == trials);
        }
    }

    // Thousands of terms, each below the step of single precision, make the tail of a very small size.
    [Theory]
    [InlineData(0.001, 1.2, CumulativeError)]
    [InlineData(0.3, 0.05, CumulativeError)]
    [InlineData(1.055, 1.2, CumulativeError)]
    [InlineData(8, 1.2, CumulativeError)]
    [InlineData(50, 20, CumulativeError)]
    [InlineData(200, 0.05, 2e-4)]
    [InlineData(200, 1.2, CumulativeError)]
    [InlineData(200, 20, CumulativeError)]
    public void NegativeBinomial_AnyMean_IsTheExactInverse(double mean, double size, double error)
    {
        double m = (float)mean, r = (float)size;

        AssertInverse(
            u => NegativeBinomial<Simd32>(u, (float)mean, (float)size),
            count => Math.Exp(LogGamma(r + count) - LogGamma(r) - LogFactorial(count) + (r * Math.Log(r / (r + m))) + (count * Math.Log(m / (r + m)))),
            20_000,
            error);
    }

    [Theory]
    [InlineData(0.05)]
    [InlineData(1.2)]
    [InlineData(20)]
    public void MayBePositive_No_MeansThatTheNegativeBinomialIsZero(float size)
    {
        for (var mean = 1e-8f; mean < 0.9f; mean *= 1.0007f)
        {
            // The largest number for which the shortcut says no: smaller ones give no larger count.
            var step = LastStep(u => !MayBePositive(u, mean));

            Assert.True(step < 0 || NegativeBinomial<Simd32>(Grid.At(step), mean, size) == 0, $"mean {mean:G9}, step {step}");
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(13)]
    [InlineData(2000)]
    public void MayBePositive_No_MeansThatTheBinomialIsZero(int trials)
    {
        for (var mean = 1e-8f; mean < 0.9f; mean *= 1.0007f)
        {
            var intensity = mean / trials;
            var step = LastStep(u => !MayBePositive(u, trials * intensity));

            Assert.True(step < 0 || Binomial<Simd32>(Grid.At(step), trials, intensity) == 0, $"mean {mean:G9}, step {step}");
        }
    }

    [Fact]
    public void Counts_EveryWidth_GiveTheSameBits()
    {
        float[] trials = [0, 1, 3, 17, 250, 5000, 2, 90_000, 4, 1, 1, 40, 0, 6, 7, 8];
        float[] means = [0.01f, 1.5f, 90, 200, 1e-7f, 3, 4, 5, 60, 0.3f, 0.2f, 0.1f, 7, 9, 11, 1];
        for (var k = 0; k < s_uniform.Length - 16; k += 7)
        {
            var uniform = s_uniform.AsSpan(k, 16).ToArray();
            var shuffled = Enumerable.Range(0, 16).Select(i => uniform[i * 5 % 16]).ToArray();
            var binomial = Binomials<Simd32>(shuffled, trials);
            var negative = NegativeBinomials<Simd32>(shuffled, means);

            Assert.Equal(binomial, Binomials<Simd128>(shuffled, trials));
            Assert.Equal(binomial, Binomials<Simd256>(shuffled, trials));
            Assert.Equal(binomial, Binomials<Simd512>(shuffled, trials));
            Assert.Equal(negative, NegativeBinomials<Simd128>(shuffled, means));
            Assert.Equal(negative, NegativeBinomials<Simd256>(shuffled, means));
            Assert.Equal(negative, NegativeBinomials<Simd512>(shuffled, means));
        }
    }

    /// <summary>Fails where a count is not the smallest whose cumulative probability exceeds the uniform number.</summary>
    private static void AssertInverse(Func<float, float> draw, Func<int, double> probability, int largest, double error)
    {
        var cumulative = new List<double>();
        var sum = 0.0;
        for (var count = 0; count <= largest && (sum < 1 - 1e-9 || count < 2); count++)
        {
            cumulative.Add(sum += probability(count));
        }

        foreach (var u in s_uniform)
        {
            var count = (int)draw(u);
            var below = count == 0 ? 0 : cumulative[Math.Min(count, cumulative.Count) - 1];
            var upTo = cumulative[Math.Min(count, cumulative.Count - 1)];
            Assert.True(
                u >= below - error && u < upTo + error,
                FormattableString.Invariant($"At {u:G9} the count is {count}, whose cumulative probability goes from {below:G9} to {upTo:G9}."));
        }
    }

    private static int LastStep(Func<float, bool> holds)
    {
        int low = -1, high = Grid.Steps;
        while (high - low > 1)
        {
            var middle = (low + high) / 2;
            (low, high) = holds(Grid.At(middle)) ? (middle, high) : (low, middle);
        }

        return low;
    }

    private static bool MayBePositive(float uniform, float mean) =>
        Simd32.Bits(CountDraws.MayBePositive(Simd32.Set(uniform), Simd32.Set(mean))) != 0;

    private static float Binomial<T>(float uniform, float trials, float intensity)
        where T : struct, ISimd<T> => Only(CountDraws.Binomial(T.Set(uniform), T.Set(trials), T.Set(intensity), T.Set((float)(Math.Exp(intensity) - 1))));

    private static float NegativeBinomial<T>(float uniform, float mean, float size)
        where T : struct, ISimd<T> => Only(CountDraws.NegativeBinomial(T.Set(uniform), T.Set(mean), T.Set(size)));

    private static float Only<T>(T value)
        where T : struct, ISimd<T>
    {
        var results = stackalloc float[16];
        T.Store(value, results);
        return results[0];
    }

    private static float[] Binomials<T>(float[] uniform, float[] trials)
        where T : struct, ISimd<T> =>
        ByLane<T>(uniform, trials, (u, n) => CountDraws.Binomial(u, n, T.Set(0.0231f), T.Set((float)(Math.Exp(0.0231f) - 1))));

    private static float[] NegativeBinomials<T>(float[] uniform, float[] means)
        where T : struct, ISimd<T> =>
        ByLane<T>(uniform, means, (u, m) => CountDraws.NegativeBinomial(u, m, T.Set(1.2f)));

    private static float[] ByLane<T>(float[] first, float[] second, Func<T, T, T> function)
        where T : struct, ISimd<T>
    {
        var results = new float[first.Length];
        fixed (float* a = first)
        fixed (float* b = second)
        fixed (float* to = results)
        {
            for (var i = 0; i < results.Length; i += T.Count)
            {
                T.Store(function(T.Load(a + i), T.Load(b + i)), to + i);
            }
        }

        return results;
    }

    private static double LogFactorial(int n) => LogGamma(n + 1.0);

    /// <summary>Stirling's series, after moving the argument above 20.</summary>
    private static double LogGamma(double x)
    {
        var shift = 0.0;
        for (; x < 20; x++)
        {
            shift += Math.Log(x);
        }

        return ((x - 0.5) * Math.Log(x)) - x + (0.5 * Math.Log(2 * Math.PI)) + (1 / (12 * x)) - (1 / (360 * x * x * x)) - shift;
    }
}
