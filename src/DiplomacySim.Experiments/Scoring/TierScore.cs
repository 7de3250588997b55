using DiplomacySim.Model.Mathematics;

namespace DiplomacySim.Experiments.Scoring;

/// <summary>Scores of a forecast that gives every rung of a ladder its probability; smaller is better.</summary>
/// <remarks>Both scores are proper: nobody does better on average than by saying what they believe.</remarks>
public static class TierScore
{
    /// <summary>The smallest probability that the log score takes a forecast to have given: 0.002.</summary>
    /// <remarks>A finite number of futures cannot tell 0 from it, and one surprise must not decide a whole comparison.</remarks>
    public const double DefaultFloor = 0.002;

    /// <summary>The logarithmic score: minus the natural logarithm of what the forecast gave the rung that came.</summary>
    /// <param name="probabilities">The probability of each rung, lowest first; they add up to 1.</param>
    /// <param name="outcome">The rung that came.</param>
    /// <param name="floor">Smaller probabilities are raised to it before all are brought to the sum 1 again; 0 for none.</param>
    /// <returns>0 for certainty that came true; at most -ln of the floor, as good as.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such rung.</exception>
    public static double Log(ReadOnlySpan<double> probabilities, int outcome, double floor = DefaultFloor)
    {
        Require(probabilities, outcome);
        var total = 0.0;
        foreach (var probability in probabilities)
        {
            total += Math.Max(probability, floor);
        }

        return -Precise.Log(Math.Max(probabilities[outcome], floor) / total);
    }

    /// <summary>The ranked probability score: the squared distances of the cumulative probabilities from what came, summed over the rungs.</summary>
    /// <remarks>It is not divided by the number of rungs; a forecast that misses by two rungs costs twice as much as by one.</remarks>
    /// <param name="probabilities">The probability of each rung, lowest first; they add up to 1.</param>
    /// <param name="outcome">The rung that came.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such rung.</exception>
    public static double Ranked(ReadOnlySpan<double> probabilities, int outcome)
    {
        Require(probabilities, outcome);
        double cumulative = 0, score = 0;
        for (var rung = 0; rung < probabilities.Length - 1; rung++)
        {
            cumulative += probabilities[rung];
            var miss = cumulative - (outcome <= rung ? 1 : 0);
            score += miss * miss;
        }

        return score;
    }

    private static void Require(ReadOnlySpan<double> probabilities, int outcome)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(outcome);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(outcome, probabilities.Length);
    }
}
