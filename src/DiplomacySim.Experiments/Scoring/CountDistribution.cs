using System.Collections.Immutable;

namespace DiplomacySim.Experiments.Scoring;

/// <summary>The distribution of a count: the probability of 0, of 1, and so on.</summary>
public sealed class CountDistribution
{
    private const double Slack = 1e-12;

    private readonly ImmutableArray<double> _cumulative;

    private CountDistribution(double[] probabilities)
    {
        var cumulative = new double[probabilities.Length];
        var sum = 0.0;
        for (var k = 0; k < probabilities.Length; k++)
        {
            sum += probabilities[k];
            cumulative[k] = sum;
            Mean += k * probabilities[k];
        }

        Probabilities = [.. probabilities];
        _cumulative = [.. cumulative];
    }

    /// <summary>The probability of each count, 0 first; what lies beyond has none.</summary>
    public ImmutableArray<double> Probabilities { get; }

    /// <summary>The mean.</summary>
    public double Mean { get; }

    /// <summary>The distribution with these probabilities, brought to the sum 1.</summary>
    /// <param name="probabilities">The probability of 0, of 1, and so on; none negative, not all 0.</param>
    /// <exception cref="ArgumentException">A probability is negative or no number, or all are 0.</exception>
    public static CountDistribution Of(ReadOnlySpan<double> probabilities)
    {
        var total = 0.0;
        foreach (var probability in probabilities)
        {
            if (!(probability >= 0) || double.IsInfinity(probability))
            {
                throw new ArgumentException($"{probability} is no probability.", nameof(probabilities));
            }

            total += probability;
        }

        if (total <= 0)
        {
            throw new ArgumentException("The probabilities of a count are not all 0.", nameof(probabilities));
        }

        var shares = probabilities.ToArray();
        for (var k = 0; k < shares.Length; k++)
        {
            shares[k] /= total;
        }

        return new CountDistribution(shares);
    }

    /// <summary>The distribution over futures.</summary>
    /// <param name="futures">How many futures had each count, 0 first; at least one future.</param>
    /// <exception cref="ArgumentException">There is no future.</exception>
    public static CountDistribution OfFutures(ReadOnlySpan<long> futures)
    {
        var total = 0L;
        foreach (var count in futures)
        {
            total += count;
        }

        if (total <= 0)
        {
            throw new ArgumentException("A distribution is made of at least one future.", nameof(futures));
        }

        var last = futures.Length;
        while (futures[last - 1] == 0)
        {
            last--;
        }

        var probabilities = new double[last];
        for (var k = 0; k < last; k++)
        {
            probabilities[k] = (double)futures[k] / total;
        }

        return new CountDistribution(probabilities);
    }

    /// <summary>The distribution of how many of several independent events come (the Poisson binomial).</summary>
    /// <param name="probabilities">The probability of each event, 0 to 1.</param>
    public static CountDistribution OfIndependent(ReadOnlySpan<double> probabilities)
    {
        var counts = new double[probabilities.Length + 1];
        counts[0] = 1;
        for (var events = 0; events < probabilities.Length; events++)
        {
            var p = probabilities[events];
            for (var k = events + 1; k >= 0; k--)
            {
                counts[k] = (counts[k] * (1 - p)) + (k > 0 ? counts[k - 1] * p : 0);
            }
        }

        return new CountDistribution(counts);
    }

    /// <summary>The probability of this count or fewer; 0 below 0.</summary>
    public double AtMost(int count) => count < 0 ? 0 : _cumulative[Math.Min(count, _cumulative.Length - 1)];

    /// <summary>The probability of this count or more.</summary>
    public double AtLeast(int count)
    {
        var sum = 0.0;
        for (var k = Math.Max(count, 0); k < Probabilities.Length; k++)
        {
            sum += Probabilities[k];
        }

        return sum;
    }

    /// <summary>The smallest count that is not exceeded with at least this probability.</summary>
    /// <param name="probability">Between 0 and 1.</param>
    public int Quantile(double probability)
    {
        var k = 0;
        while (k < _cumulative.Length - 1 && _cumulative[k] < probability - Slack)
        {
            k++;
        }

        return k;
    }

    /// <summary>The central interval that leaves half of the rest on each side.</summary>
    /// <param name="level">The probability that it should hold at least, such as 0.9.</param>
    public (int Low, int High) Interval(double level) => (Quantile((1 - level) / 2), Quantile(1 - ((1 - level) / 2)));

    /// <summary>The ranked probability score of a count: the squared distances of the cumulative probabilities from what came, summed.</summary>
    /// <remarks>The same number as <see cref="SampleScore.Crps"/> of the futures; in the unit of the count.</remarks>
    public double Crps(int observed)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(observed);
        var score = 0.0;
        for (var k = 0; k < Math.Max(_cumulative.Length, observed); k++)
        {
            var miss = AtMost(k) - (observed <= k ? 1 : 0);
            score += miss * miss;
        }

        return score;
    }

    /// <summary>The randomised probability integral transform: even between 0 and 1 where forecasts are right.</summary>
    /// <param name="observed">The count that came.</param>
    /// <param name="uniform">A number between 0 and 1 that places it within the count's own probability.</param>
    public double Pit(int observed, double uniform)
    {
        var below = AtMost(observed - 1);
        return below + (uniform * (AtMost(observed) - below));
    }
}
