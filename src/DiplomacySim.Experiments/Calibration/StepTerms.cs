using DiplomacySim.Model.Mathematics;

namespace DiplomacySim.Experiments.Calibration;

/// <summary>The log likelihood of one month of one country as a function of its readiness, with three derivatives.</summary>
/// <param name="Value">The log likelihood; minus infinity where it cannot be.</param>
/// <param name="First">Its derivative.</param>
/// <param name="Second">Its second derivative.</param>
/// <param name="Third">Its third derivative.</param>
internal readonly record struct StepTerms(double Value, double First, double Second, double Third)
{
    /// <summary>A month without a step: log(1 - rate s), from the odds of readiness at the next threshold.</summary>
    public static StepTerms OfNone(double rate, double odds)
    {
        var s = odds / (1 + odds);
        var p = rate * s;
        var q = 1 - p;
        var p1 = p * (1 - s) / q;
        var p2 = p1 * (1 - (2 * s));
        var p3 = p1 * (1 - (6 * s * (1 - s)));
        return new StepTerms(LogOfOneLess(p), -p1, -p2 - (p1 * p1), -p3 - (3 * p1 * p2) - (2 * p1 * p1 * p1));
    }

    /// <summary>ln(1 - p), by its series where p is small.</summary>
    public static double LogOfOneLess(double p)
    {
        if (p > 0.02)
        {
            return Precise.Log(1 - p);
        }

        // The next term, p^9 / 9, is below 6e-17 of the sum.
        return -p * (1 + (p * (0.5 + (p * ((1.0 / 3) + (p * (0.25 + (p * (0.2 + (p * ((1.0 / 6) + (p * ((1.0 / 7) + (p / 8))))))))))))));
    }
}
