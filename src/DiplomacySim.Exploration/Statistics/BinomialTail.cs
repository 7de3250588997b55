using DiplomacySim.Model.Mathematics;

namespace DiplomacySim.Exploration.Statistics;

/// <summary>The upper tail of the binomial distribution.</summary>
internal static class BinomialTail
{
    /// <summary>The chance of at least so many successes.</summary>
    /// <param name="successes">The successes, 0 to <paramref name="trials"/>.</param>
    /// <param name="trials">The trials.</param>
    /// <param name="probability">The chance of a success, 0 to 1.</param>
    public static double AtLeast(int successes, int trials, double probability)
    {
        if (successes <= 0 || probability >= 1)
        {
            return 1;
        }

        if (probability <= 0)
        {
            return 0;
        }

        // From the first term upwards, each by its ratio to the one before; below the mean the other tail is summed, which is shorter.
        var odds = probability / (1 - probability);
        var log = LogTerm(successes, trials, probability);
        if (successes <= trials * probability)
        {
            var term = Precise.Exp(log) * successes / ((trials - successes + 1) * odds);
            var below = 0.0;
            for (var k = successes - 1; k >= 0 && term > 1e-18; k--)
            {
                below += term;
                term *= k / ((trials - k + 1) * odds);
            }

            return Math.Max(0, 1 - below);
        }

        var next = Precise.Exp(log);
        var sum = 0.0;
        for (var k = successes; k <= trials && next > sum * 1e-18; k++)
        {
            sum += next;
            next *= (trials - k) * odds / (k + 1);
        }

        return Math.Min(1, sum);
    }

    private static double LogTerm(int successes, int trials, double probability) =>
        LogFactorial(trials) - LogFactorial(successes) - LogFactorial(trials - successes)
        + (successes * Precise.Log(probability)) + ((trials - successes) * Precise.Log(1 - probability));

    /// <summary>The logarithm of n!; Stirling's series from 20 on, whose error is below 1e-12 there.</summary>
    private static double LogFactorial(int n)
    {
        if (n < 20)
        {
            var product = 1.0;
            for (var i = 2; i <= n; i++)
            {
                product *= i;
            }

            return Precise.Log(product);
        }

        const double HalfLogOfTwoPi = 0.91893853320467274178;
        double x = n;
        var square = x * x;
        return ((x + 0.5) * Precise.Log(x)) - x + HalfLogOfTwoPi + (((1.0 / 12) - ((1.0 / 360) / square) + ((1.0 / 1260) / (square * square))) / x);
    }
}
