using DiplomacySim.Model.Mathematics;

namespace DiplomacySim.Exploration.Statistics;

/// <summary>What p-values are worth when several tests are read together.</summary>
public static class MultipleTests
{
    /// <summary>The two-sided p-value of a standard normal statistic; 1 where it is NaN.</summary>
    public static double NormalP(double statistic) =>
        double.IsNaN(statistic) ? 1 : Math.Min(1, 2 * Precise.NormalCumulative(-Math.Abs(statistic)));

    /// <summary>
    /// The adjusted p-values of Holm (1979): rejecting those below a level makes at least one false rejection with no more than that
    /// probability, whatever the tests have to do with each other.
    /// </summary>
    /// <param name="p">The p-values, 0 to 1, in any order.</param>
    /// <returns>The adjusted ones in the same order.</returns>
    public static double[] Holm(ReadOnlySpan<double> p)
    {
        var adjusted = new double[p.Length];
        var order = InputTable.OrderOf(p);
        var largest = 0.0;
        for (var i = 0; i < order.Length; i++)
        {
            largest = Math.Max(largest, Math.Min(1, p[order[i]] * (p.Length - i)));
            adjusted[order[i]] = largest;
        }

        return adjusted;
    }

    /// <summary>
    /// The adjusted p-values of Benjamini and Hochberg (1995): of those below a level no more than that share is false on average;
    /// for tests that are independent or depend positively.
    /// </summary>
    /// <param name="p">The p-values, 0 to 1, in any order.</param>
    /// <returns>The adjusted ones in the same order.</returns>
    public static double[] BenjaminiHochberg(ReadOnlySpan<double> p)
    {
        var adjusted = new double[p.Length];
        var order = InputTable.OrderOf(p);
        var least = 1.0;
        for (var i = order.Length - 1; i >= 0; i--)
        {
            least = Math.Min(least, p[order[i]] * p.Length / (i + 1));
            adjusted[order[i]] = least;
        }

        return adjusted;
    }
}
