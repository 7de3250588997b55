using DiplomacySim.Model.Mathematics;

namespace DiplomacySim.Scenarios.Distributions;

/// <summary>The cumulative beta distribution and its inverse, with the same bits on every machine.</summary>
/// <remarks>The continued fraction of the regularized incomplete beta function (NIST DLMF 8.17.22), by Lentz's method.</remarks>
internal sealed record IncompleteBeta
{
    private const int MaxTerms = 1000;
    private const int MaxSteps = 200;
    private readonly double _a;
    private readonly double _b;
    private readonly double _logScale;

    /// <summary>Creates the function of two shapes above 0.</summary>
    public IncompleteBeta(double a, double b)
    {
        _a = a;
        _b = b;
        _logScale = LogGamma(a + b) - LogGamma(a) - LogGamma(b);
    }

    /// <summary>The probability of a value up to x.</summary>
    public double Cumulative(double x)
    {
        if (x <= 0)
        {
            return 0;
        }

        if (x >= 1)
        {
            return 1;
        }

        var front = Precise.Exp(_logScale + (_a * Precise.Log(x)) + (_b * Precise.Log(1 - x)));
        return x < (_a + 1) / (_a + _b + 2)
            ? front * Fraction(_a, _b, x) / _a
            : 1 - (front * Fraction(_b, _a, 1 - x) / _b);
    }

    /// <summary>The value up to which the probability lies: Newton's steps, kept inside a bracket that shrinks.</summary>
    public double Quantile(double probability)
    {
        if (probability <= 0)
        {
            return 0;
        }

        if (probability >= 1)
        {
            return 1;
        }

        var low = 0.0;
        var high = 1.0;
        var x = _a / (_a + _b);
        for (var step = 0; step < MaxSteps; step++)
        {
            var excess = Cumulative(x) - probability;
            if (excess == 0)
            {
                return x;
            }

            if (excess > 0)
            {
                high = x;
            }
            else
            {
                low = x;
            }

            var density = Precise.Exp(_logScale + ((_a - 1) * Precise.Log(x)) + ((_b - 1) * Precise.Log(1 - x)));
            var next = x - (excess / density);
            if (!(next > low && next < high))
            {
                next = low + ((high - low) / 2);
            }

            if (Math.Abs(next - x) <= 1e-15 * x || next <= low || next >= high)
            {
                return next;
            }

            x = next;
        }

        return x;
    }

    private static double Fraction(double a, double b, double x)
    {
        const double Tiny = 1e-300;
        var c = 1.0;
        var d = 1 / NotZero(1 - ((a + b) * x / (a + 1)), Tiny);
        var value = d;
        for (var m = 1; m <= MaxTerms; m++)
        {
            var even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            d = 1 / NotZero(1 + (even * d), Tiny);
            c = NotZero(1 + (even / c), Tiny);
            value *= d * c;
            var odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            d = 1 / NotZero(1 + (odd * d), Tiny);
            c = NotZero(1 + (odd / c), Tiny);
            var change = d * c;
            value *= change;
            if (Math.Abs(change - 1) < 1e-16)
            {
                break;
            }
        }

        return value;
    }

    private static double NotZero(double value, double tiny) => Math.Abs(value) < tiny ? tiny : value;

    // Stirling's series (NIST DLMF 5.11.1) above 10, and below by the recurrence.
    private static double LogGamma(double x)
    {
        var product = 1.0;
        while (x < 10)
        {
            product *= x;
            x++;
        }

        var inverse = 1 / x;
        var square = inverse * inverse;
        var series = inverse * ((1.0 / 12) - (square * ((1.0 / 360) - (square * ((1.0 / 1260) - (square * ((1.0 / 1680)
            - (square * ((1.0 / 1188) - (square * ((691.0 / 360360) - (square / 156))))))))))));
        const double HalfLogTwoPi = 0.91893853320467274178;
        return ((x - 0.5) * Precise.Log(x)) - x + HalfLogTwoPi + series - Precise.Log(product);
    }
}
