using DiplomacySim.Model.Mathematics;

namespace DiplomacySim.Scenarios.Distributions;

/// <summary>A positive value known up to a factor, cut off at the bounds of what it describes: <c>lognormal(36, 1.5)</c>.</summary>
public sealed record LognormalDistribution : Distribution
{
    private readonly double _logMedian;
    private readonly double _logSpread;
    private readonly double _below;
    private readonly double _inside;

    /// <summary>Creates the distribution, truncated to <paramref name="minimum"/> to <paramref name="maximum"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">
    /// A number is not finite, the median is not above 0, the spread not above 1, or the maximum not above 0.
    /// </exception>
    public LognormalDistribution(double median, double spread, double minimum, double maximum)
    {
        RequireFinite(median, nameof(median));
        RequireFinite(spread, nameof(spread));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(median);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(spread, 1);
        RequireRange(minimum, maximum);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(maximum);
        Median = median;
        Spread = spread;
        Minimum = minimum;
        Maximum = maximum;
        _logMedian = Precise.Log(median);
        _logSpread = Precise.Log(spread);
        _below = minimum > 0 ? Cumulative(minimum) : 0;
        _inside = Cumulative(maximum) - _below;
    }

    /// <summary>Half of the values are below the median, before truncation; above 0.</summary>
    public double Median { get; }

    /// <summary>The factor of one standard deviation; above 1. About two of three values lie from median / spread to median x spread.</summary>
    public double Spread { get; }

    /// <summary>No value is below this one.</summary>
    public double Minimum { get; }

    /// <summary>No value is above this one.</summary>
    public double Maximum { get; }

    /// <summary>The share of the distribution between the bounds, before truncation.</summary>
    public double ShareInside => _inside;

    /// <inheritdoc/>
    public override string ToString() => $"lognormal({Text(Median)}, {Text(Spread)})";

    /// <inheritdoc/>
    private protected override double QuantileOf(double probability)
    {
        var deviations = Precise.NormalQuantile(Math.Min(_below + (probability * _inside), 1));
        return Math.Clamp(Precise.Exp(_logMedian + (_logSpread * deviations)), Minimum, Maximum);
    }

    private double Cumulative(double value) => Precise.NormalCumulative((Precise.Log(value) - _logMedian) / _logSpread);
}
