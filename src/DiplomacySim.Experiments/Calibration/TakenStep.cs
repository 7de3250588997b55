using DiplomacySim.Model.Mathematics;

namespace DiplomacySim.Experiments.Calibration;

/// <summary>The likelihood of a step taken: rate times the chance that readiness lies between two thresholds.</summary>
internal readonly struct TakenStep
{
    private readonly (double S, double First, double Second, double Third) _low;
    private readonly (double S, double First, double Second, double Third) _high;
    private readonly double _chance;

    /// <summary>The step at a readiness.</summary>
    /// <param name="rate">The chance of an occasion that is accepted.</param>
    /// <param name="readiness">The readiness, without its logistic part.</param>
    /// <param name="low">The threshold reached.</param>
    /// <param name="high">The next one, not reached; infinite for the top.</param>
    public TakenStep(double rate, double readiness, double low, double high)
    {
        _low = Curve(readiness - low);
        _high = double.IsPositiveInfinity(high) ? default : Curve(readiness - high);
        _chance = _low.S - _high.S;
        var first = (_low.First - _high.First) / _chance;
        var second = (_low.Second - _high.Second) / _chance;
        var third = (_low.Third - _high.Third) / _chance;
        Terms = _chance > 0
            ? new StepTerms(
                Precise.Log(rate * _chance),
                first,
                second - (first * first),
                third - (3 * first * second) + (2 * first * first * first))
            : new StepTerms(double.NegativeInfinity, 0, 0, 0);
    }

    public StepTerms Terms { get; }

    /// <summary>How value, first and second derivative change with the threshold reached.</summary>
    public (double Value, double First, double Second) ByLow => By(_low, -1);

    /// <summary>How value, first and second derivative change with the threshold not reached.</summary>
    public (double Value, double First, double Second) ByHigh => By(_high, 1);

    private (double Value, double First, double Second) By((double S, double First, double Second, double Third) curve, double sign)
    {
        // With g the chance, f = ln g: f' = g'/g, f'' = g''/g - f'^2; each derivative of g loses or gains one of the curve's.
        var g1 = (_low.First - _high.First) / _chance;
        var g2 = (_low.Second - _high.Second) / _chance;
        var d0 = sign * curve.First / _chance;
        var d1 = sign * curve.Second / _chance;
        var d2 = sign * curve.Third / _chance;
        var first = d1 - (g1 * d0);
        return (d0, first, d2 - (g2 * d0) - (2 * g1 * first));
    }

    private static (double S, double First, double Second, double Third) Curve(double x)
    {
        var s = Precise.Logistic(x);
        var first = s * (1 - s);
        return (s, first, first * (1 - (2 * s)), first * (1 - (6 * s * (1 - s))));
    }
}
