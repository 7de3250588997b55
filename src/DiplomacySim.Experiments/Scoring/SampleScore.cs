namespace DiplomacySim.Experiments.Scoring;

/// <summary>Scores of a forecast that is a sample of futures; smaller is better.</summary>
public static class SampleScore
{
    /// <summary>The continuous ranked probability score of a sample: the mean distance to what came, less half the mean distance between two members.</summary>
    /// <remarks>In the unit of the numbers; for a sample of one it is the distance. The members are the whole distribution, not drawn from one.</remarks>
    /// <param name="sorted">The futures' numbers, ascending; at least one.</param>
    /// <param name="observed">What came.</param>
    /// <exception cref="ArgumentException">The sample is empty or not sorted.</exception>
    public static double Crps(ReadOnlySpan<double> sorted, double observed)
    {
        if (sorted.IsEmpty)
        {
            throw new ArgumentException("A sample has at least one member.", nameof(sorted));
        }

        double distance = 0, spread = 0;
        for (var i = 0; i < sorted.Length; i++)
        {
            if (i > 0 && !(sorted[i] >= sorted[i - 1]))
            {
                throw new ArgumentException($"The sample is not ascending at member {i}.", nameof(sorted));
            }

            distance += Math.Abs(sorted[i] - observed);

            // Each member is the larger one of i pairs and the smaller one of n - 1 - i.
            spread += sorted[i] * ((2.0 * i) - (sorted.Length - 1));
        }

        var n = (double)sorted.Length;
        return (distance / n) - (spread / (n * n));
    }
}
