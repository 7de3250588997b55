using DiplomacySim.Experiments.Scoring;

namespace DiplomacySim.Experiments.Analysis.Foresight;

/// <summary>How surprising what happened was under a forecast, against how surprising it had to be expected to be.</summary>
/// <remarks>
/// The surprise of one country is -log2 of the chance that the forecast gave to the rung on which it stood, no more than the floor
/// of the log score allows. Expectation and deviation are those of the sum where the forecast is right and countries move
/// independently of one another; since waves move many at once, the true deviation is larger.
/// </remarks>
/// <param name="Bits">The surprise of all countries together, in bits.</param>
/// <param name="Expected">What the forecast itself expects of it.</param>
/// <param name="Deviation">The standard deviation about that.</param>
public sealed record SurpriseIndex(double Bits, double Expected, double Deviation)
{
    /// <summary>By how many standard deviations what happened was more surprising than expected; 0 where nothing was uncertain.</summary>
    public double Index => Deviation > 0 ? (Bits - Expected) / Deviation : 0;

    /// <summary>The index of a forecast.</summary>
    /// <param name="chances">For each country the chance of each rung.</param>
    /// <param name="outcomes">For each country the rung on which it stood.</param>
    /// <exception cref="ArgumentException">There are not as many outcomes as countries.</exception>
    public static SurpriseIndex Of(IReadOnlyList<IReadOnlyList<double>> chances, IReadOnlyList<int> outcomes)
    {
        ArgumentNullException.ThrowIfNull(chances);
        ArgumentNullException.ThrowIfNull(outcomes);
        if (chances.Count != outcomes.Count)
        {
            throw new ArgumentException($"{chances.Count} forecasts were given, and {outcomes.Count} outcomes.", nameof(outcomes));
        }

        double bits = 0, expected = 0, variance = 0;
        for (var i = 0; i < chances.Count; i++)
        {
            bits += BitsOf(chances[i][outcomes[i]]);
            var mean = chances[i].Sum(chance => chance * BitsOf(chance));
            expected += mean;
            variance += chances[i].Sum(chance => chance * (BitsOf(chance) - mean) * (BitsOf(chance) - mean));
        }

        return new SurpriseIndex(bits, expected, Math.Sqrt(variance));
    }

    /// <summary>The surprise of what had a chance, in bits: 0 for what was certain, at most that of the log score's floor.</summary>
    public static double BitsOf(double chance) => -Math.Log2(Math.Max(chance, TierScore.DefaultFloor));
}
