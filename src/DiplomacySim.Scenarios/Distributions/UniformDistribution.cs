namespace DiplomacySim.Scenarios.Distributions;

/// <summary>Every value between two bounds is equally likely: <c>uniform(60, 90)</c>.</summary>
public sealed record UniformDistribution : Distribution
{
    /// <summary>Creates the distribution.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A bound is not finite, or <paramref name="low"/> is not below <paramref name="high"/>.</exception>
    public UniformDistribution(double low, double high)
    {
        RequireFinite(low, nameof(low));
        RequireFinite(high, nameof(high));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(low, high);
        Low = low;
        High = high;
    }

    /// <summary>The smallest value.</summary>
    public double Low { get; }

    /// <summary>The largest value.</summary>
    public double High { get; }

    /// <inheritdoc/>
    public override string ToString() => $"uniform({Text(Low)}, {Text(High)})";

    /// <inheritdoc/>
    private protected override double QuantileOf(double probability) => Low + (probability * (High - Low));
}
