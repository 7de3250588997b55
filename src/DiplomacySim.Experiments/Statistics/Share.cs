namespace DiplomacySim.Experiments.Statistics;

/// <summary>A share of futures with its 95% interval after Wilson (1927), which is right near 0 and 1 too.</summary>
/// <param name="Value">The share, from 0 to 1; NaN where no future was judged.</param>
/// <param name="Low">The lower end of the interval.</param>
/// <param name="High">The upper end of the interval.</param>
/// <param name="Count">The futures judged.</param>
public readonly record struct Share(double Value, double Low, double High, long Count)
{
    /// <summary>The standard normal quantile of 97.5%.</summary>
    private const double Z = 1.959963984540054;

    /// <summary>Half the width of the interval.</summary>
    public double HalfWidth => (High - Low) / 2;

    /// <summary>The share of successes among so many futures.</summary>
    public static Share Of(long successes, long count)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, successes);
        if (count == 0)
        {
            return new Share(double.NaN, 0, 1, 0);
        }

        var p = (double)successes / count;
        var z2 = Z * Z / count;
        var centre = (p + (z2 / 2)) / (1 + z2);
        var half = Z * Math.Sqrt((p * (1 - p) / count) + (z2 / (4 * count))) / (1 + z2);
        return new Share(p, successes == 0 ? 0 : Math.Max(0, centre - half), successes == count ? 1 : Math.Min(1, centre + half), count);
    }
}
