using DiplomacySim.Experiments.Analysis;

namespace DiplomacySim.Experiments.Statistics;

/// <summary>The difference of two shares that were counted on the same futures.</summary>
public static class PairedShares
{
    /// <summary>Half the 95% interval of the difference; 0.5 where there is no pair.</summary>
    /// <remarks>
    /// Wald's interval for matched pairs with half a pair added to each of the four cells (Agresti and Min 2005), so that no
    /// difference seen in a few pairs is not taken for certainty.
    /// </remarks>
    /// <param name="gained">Pairs in which only the second holds.</param>
    /// <param name="lost">Pairs in which only the first holds.</param>
    /// <param name="pairs">All pairs.</param>
    public static double HalfWidth(long gained, long lost, long pairs)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(gained);
        ArgumentOutOfRangeException.ThrowIfNegative(lost);
        ArgumentOutOfRangeException.ThrowIfLessThan(pairs, gained + lost);
        if (pairs == 0)
        {
            return 0.5;
        }

        var n = pairs + 2.0;
        var difference = (double)(gained - lost);
        return Moments.Z * Math.Sqrt(gained + lost + 1 - (difference * difference / n)) / n;
    }
}
