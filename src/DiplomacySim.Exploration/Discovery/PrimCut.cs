namespace DiplomacySim.Exploration.Discovery;

/// <summary>Where a share of sorted values is cut off.</summary>
internal static class PrimCut
{
    /// <summary>
    /// The limit between a quantile and the next value, so that equal values stay together; half-way, or the value that stays where the
    /// other one is infinite.
    /// </summary>
    /// <param name="sorted">The values, ascending; one at least.</param>
    /// <param name="quantile">Above 0, below 1; from the upper half on, the limit is an upper one.</param>
    public static double At(ReadOnlySpan<double> sorted, double quantile)
    {
        var place = (sorted.Length - 1) * quantile;
        var low = (int)Math.Floor(place);
        var high = (int)Math.Ceiling(place);
        var isUpper = quantile > 0.5;
        if (isUpper)
        {
            while (sorted[low] == sorted[high] && low > 0)
            {
                low--;
            }
        }
        else
        {
            while (sorted[low] == sorted[high] && high < sorted.Length - 1)
            {
                high++;
            }
        }

        var middle = (sorted[low] + sorted[high]) / 2;
        return double.IsFinite(middle) ? middle : isUpper ? sorted[low] : sorted[high];
    }
}
