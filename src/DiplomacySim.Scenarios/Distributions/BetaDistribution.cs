namespace DiplomacySim.Scenarios.Distributions;

/// <summary>A share from 0 to 1, cut off at the bounds of what it describes: <c>beta(8, 2)</c>.</summary>
public sealed record BetaDistribution : Distribution
{
    /// <summary>The smallest shape.</summary>
    public const double MinShape = 0.1;

    /// <summary>The largest shape.</summary>
    public const double MaxShape = 1000;

    private readonly IncompleteBeta _beta;
    private readonly double _below;
    private readonly double _inside;

    /// <summary>Creates the distribution, truncated to <paramref name="minimum"/> to <paramref name="maximum"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A shape is not from 0.1 to 1,000, or a bound is not finite.</exception>
    public BetaDistribution(double a, double b, double minimum, double maximum)
    {
        RequireFinite(a, nameof(a));
        RequireFinite(b, nameof(b));
        ArgumentOutOfRangeException.ThrowIfLessThan(a, MinShape);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(a, MaxShape);
        ArgumentOutOfRangeException.ThrowIfLessThan(b, MinShape);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(b, MaxShape);
        RequireRange(minimum, maximum);
        A = a;
        B = b;
        Minimum = minimum;
        Maximum = maximum;
        _beta = new IncompleteBeta(a, b);
        _below = _beta.Cumulative(minimum);
        _inside = _beta.Cumulative(maximum) - _below;
    }

    /// <summary>The first shape; the mean before truncation is A / (A + B).</summary>
    public double A { get; }

    /// <summary>The second shape.</summary>
    public double B { get; }

    /// <summary>No value is below this one.</summary>
    public double Minimum { get; }

    /// <summary>No value is above this one.</summary>
    public double Maximum { get; }

    /// <summary>The share of the distribution between the bounds, before truncation.</summary>
    public double ShareInside => _inside;

    /// <inheritdoc/>
    public override string ToString() => $"beta({Text(A)}, {Text(B)})";

    /// <inheritdoc/>
    private protected override double QuantileOf(double probability) =>
        Math.Clamp(_beta.Quantile(Math.Min(_below + (probability * _inside), 1)), Minimum, Maximum);
}
