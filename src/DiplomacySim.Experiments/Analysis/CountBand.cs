namespace DiplomacySim.Experiments.Analysis;

/// <summary>How a whole number is spread over futures.</summary>
/// <param name="Mean">The mean; NaN where there is no future.</param>
/// <param name="P05">The smallest number that at least 5% of futures do not exceed.</param>
/// <param name="P25">The same for 25%.</param>
/// <param name="P50">The same for 50%: the median.</param>
/// <param name="P75">The same for 75%.</param>
/// <param name="P95">The same for 95%; from <paramref name="P05"/> to here lie at least 90% of futures.</param>
public sealed record CountBand(double Mean, int P05, int P25, int P50, int P75, int P95)
{
    /// <summary>The band of a number that is the same in every future.</summary>
    public static CountBand Certain(int value) => new(value, value, value, value, value, value);

    /// <summary>The band of a histogram: so many futures with 0, 1, 2 and so on.</summary>
    public static CountBand Of(ReadOnlySpan<long> histogram)
    {
        long futures = 0;
        long sum = 0;
        for (var value = 0; value < histogram.Length; value++)
        {
            futures += histogram[value];
            sum += histogram[value] * value;
        }

        return new CountBand(
            futures == 0 ? double.NaN : (double)sum / futures,
            Quantile(histogram, futures, 5),
            Quantile(histogram, futures, 25),
            Quantile(histogram, futures, 50),
            Quantile(histogram, futures, 75),
            Quantile(histogram, futures, 95));
    }

    private static int Quantile(ReadOnlySpan<long> histogram, long futures, int percent)
    {
        long below = 0;
        for (var value = 0; value < histogram.Length; value++)
        {
            below += histogram[value];
            if (below > 0 && below * 100 >= futures * percent)
            {
                return value;
            }
        }

        return 0;
    }
}
