using DiplomacySim.Model.Randomness;

namespace DiplomacySim.Experiments.Scoring;

/// <summary>Intervals of means over years by drawing years again, in blocks that follow one another.</summary>
/// <remarks>
/// A year's partners share their leaders and their luck, so that years are drawn and not partners. Blocks of several years
/// (circular, Politis and Romano 1992) keep together what overlaps: forecasts over three years take blocks of three.
/// The draws are keyed: equal inputs give equal intervals.
/// </remarks>
public static class BlockBootstrap
{
    /// <summary>The samples drawn where none is asked for: 10,000.</summary>
    public const int DefaultSamples = 10_000;

    private const uint Stream = 0xB007;

    /// <summary>The mean of yearly numbers and its percentile interval.</summary>
    /// <param name="years">A number for each year, in order; at least one.</param>
    /// <param name="block">The years of a block, at least 1; no more than there are years are taken.</param>
    /// <param name="seed">The seed of the draws.</param>
    /// <param name="level">The share of samples within the interval, such as 0.95.</param>
    /// <param name="samples">How many samples are drawn; at least 100.</param>
    /// <exception cref="ArgumentException">There is no year.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The block or the number of samples is too small, or the level lies outside 0 to 1.</exception>
    public static BootstrapInterval Mean(ReadOnlySpan<double> years, int block, ulong seed, double level = 0.95, int samples = DefaultSamples)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(block, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(samples, 100);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(level);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(level, 1);
        if (years.IsEmpty)
        {
            throw new ArgumentException("A mean is taken of at least one year.", nameof(years));
        }

        block = Math.Min(block, years.Length);
        var means = new double[samples];
        for (var sample = 0; sample < samples; sample++)
        {
            var sum = 0.0;
            for (var drawn = 0; drawn < years.Length; drawn++)
            {
                var start = Start(seed, (uint)sample, (uint)(drawn / block), years.Length);
                sum += years[(start + (drawn % block)) % years.Length];
            }

            means[sample] = sum / years.Length;
        }

        Array.Sort(means);
        var mean = 0.0;
        foreach (var year in years)
        {
            mean += year;
        }

        return new BootstrapInterval(mean / years.Length, At(means, (1 - level) / 2), At(means, 1 - ((1 - level) / 2)));
    }

    private static int Start(ulong seed, uint sample, uint block, int years)
    {
        var (word, _, _, _) = Philox.Block(sample, block, Stream, 0, (uint)seed, (uint)(seed >> 32));
        return (int)(((ulong)word * (ulong)years) >> 32);
    }

    private static double At(double[] sorted, double share) =>
        sorted[Math.Clamp((int)Math.Ceiling((share * sorted.Length) - 1e-9) - 1, 0, sorted.Length - 1)];
}
