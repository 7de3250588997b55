namespace DiplomacySim.Exploration.Statistics;

/// <summary>Quantiles of numbers.</summary>
internal static class Quantiles
{
    /// <summary>The quantile between neighbouring values, linearly (type 7 of Hyndman and Fan 1996); NaN of nothing.</summary>
    public static double OfSorted(ReadOnlySpan<double> sorted, double share)
    {
        if (sorted.IsEmpty)
        {
            return double.NaN;
        }

        var place = share * (sorted.Length - 1);
        var below = (int)Math.Floor(place);
        var above = Math.Min(below + 1, sorted.Length - 1);
        var part = place - below;
        return part == 0 || sorted[below] == sorted[above] ? sorted[below] : sorted[below] + (part * (sorted[above] - sorted[below]));
    }

    /// <summary>The median, which may lie between two values; NaN of nothing.</summary>
    public static double MedianOfSorted(ReadOnlySpan<double> sorted) => OfSorted(sorted, 0.5);

    /// <summary>The place of the value nearest to a quantile among so many sorted ones; halves go to the even place.</summary>
    public static int NearestPlace(double share, long count) =>
        (int)Math.Clamp((long)Math.Round(share * (count - 1), MidpointRounding.ToEven), 0, count - 1);
}
