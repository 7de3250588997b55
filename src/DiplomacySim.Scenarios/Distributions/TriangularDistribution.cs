namespace DiplomacySim.Scenarios.Distributions;

/// <summary>A most likely value between two bounds: <c>triangular(0.1, 0.3, 0.8)</c>.</summary>
public sealed record TriangularDistribution : Distribution
{
    /// <summary>Creates the distribution.</summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A number is not finite, <paramref name="low"/> is not below <paramref name="high"/>, or <paramref name="mode"/> is not between them.
    /// </exception>
    public TriangularDistribution(double low, double mode, double high)
    {
        RequireFinite(low, nameof(low));
        RequireFinite(mode, nameof(mode));
        RequireFinite(high, nameof(high));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(low, high);
        ArgumentOutOfRangeException.ThrowIfLessThan(mode, low);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(mode, high);
        Low = low;
        Mode = mode;
        High = high;
    }

    /// <summary>The smallest value.</summary>
    public double Low { get; }

    /// <summary>The most likely value; it may be one of the bounds.</summary>
    public double Mode { get; }

    /// <summary>The largest value.</summary>
    public double High { get; }

    /// <inheritdoc/>
    public override string ToString() => $"triangular({Text(Low)}, {Text(Mode)}, {Text(High)})";

    /// <inheritdoc/>
    private protected override double QuantileOf(double probability)
    {
        var width = High - Low;
        var left = Mode - Low;
        return probability * width < left
            ? Low + Math.Sqrt(probability * width * left)
            : High - Math.Sqrt((1 - probability) * width * (High - Mode));
    }
}
