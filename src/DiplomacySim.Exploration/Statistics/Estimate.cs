namespace DiplomacySim.Exploration.Statistics;

/// <summary>A number read off data, with its 95% interval from resampling.</summary>
/// <param name="Value">The number; NaN where the data do not give one.</param>
/// <param name="Low">The lower end of the interval.</param>
/// <param name="High">The upper end of the interval.</param>
public readonly record struct Estimate(double Value, double Low, double High)
{
    /// <summary>The width of the interval.</summary>
    public double Width => High - Low;

    /// <summary>
    /// A number and the middle 95% of what resampling made of it, moved so that they lie about the number: for distances, which every
    /// resample makes larger. No end is below 0. The resamples are sorted in place.
    /// </summary>
    internal static Estimate OfDistance(double value, Span<double> resamples)
    {
        var sum = 0.0;
        foreach (var one in resamples)
        {
            sum += one;
        }

        var plain = Of(value, resamples);
        var shift = value - (sum / resamples.Length);
        return plain with { Low = Math.Max(0, Math.Min(value, plain.Low + shift)), High = Math.Max(value, plain.High + shift) };
    }

    /// <summary>A number and the middle 95% of what resampling made of it, which is sorted in place.</summary>
    internal static Estimate Of(double value, Span<double> resamples)
    {
        resamples.Sort();
        return new Estimate(value, Quantiles.OfSorted(resamples, 0.025), Quantiles.OfSorted(resamples, 0.975));
    }
}
