using DiplomacySim.Model.Mathematics;

namespace DiplomacySim.Exploration.Statistics;

/// <summary>The largest distance between two empirical distribution functions.</summary>
internal static class KolmogorovSmirnov
{
    private const int MostTerms = 200;

    /// <summary>The distance between a part of a sample and another part or the whole.</summary>
    /// <param name="order">The rows by ascending value.</param>
    /// <param name="values">The values, by row.</param>
    /// <param name="weights">How often each row counts in the one, by row.</param>
    /// <param name="others">How often each row counts in the other, by row.</param>
    public static double Distance(int[] order, ReadOnlySpan<double> values, ReadOnlySpan<int> weights, ReadOnlySpan<int> others)
    {
        long all = 0, allOthers = 0;
        foreach (var row in order)
        {
            all += weights[row];
            allOthers += others[row];
        }

        if (all == 0 || allOthers == 0)
        {
            return double.NaN;
        }

        long sum = 0, sumOthers = 0;
        var largest = 0.0;
        for (var i = 0; i < order.Length; i++)
        {
            sum += weights[order[i]];
            sumOthers += others[order[i]];

            // Between equal values there is no step.
            if (i + 1 == order.Length || values[order[i + 1]] != values[order[i]])
            {
                largest = Math.Max(largest, Math.Abs(((double)sum / all) - ((double)sumOthers / allOthers)));
            }
        }

        return largest;
    }

    /// <summary>The chance of a distance as large between two samples of one distribution (Kolmogorov's limit with Stephens' correction, 1970).</summary>
    public static double PValue(double distance, long first, long second)
    {
        var root = Math.Sqrt((double)first * second / (first + second));
        var scaled = (root + 0.12 + (0.11 / root)) * distance;
        if (scaled < 0.2)
        {
            return 1;
        }

        var sum = 0.0;
        for (var k = 1; k <= MostTerms; k++)
        {
            var term = Precise.Exp(-2.0 * k * k * scaled * scaled);
            sum += k % 2 == 1 ? term : -term;
            if (term < 1e-17)
            {
                break;
            }
        }

        return Math.Clamp(2 * sum, 0, 1);
    }
}
