using DiplomacySim.Model.Mathematics;

namespace DiplomacySim.Scenarios.Distributions;

/// <summary>The normal distribution, cut off at the bounds of what it describes: <c>normal(0.03, 0.02)</c>.</summary>
public sealed record NormalDistribution : Distribution
{
    private readonly double _below;
    private readonly double _inside;

    /// <summary>Creates the distribution, truncated to <paramref name="minimum"/> to <paramref name="maximum"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A number is not finite, or the standard deviation is not above 0.</exception>
    public NormalDistribution(double mean, double deviation, double minimum, double maximum)
    {
        RequireFinite(mean, nameof(mean));
        RequireFinite(deviation, nameof(deviation));
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(deviation);
        RequireRange(minimum, maximum);
        Mean = mean;
        Deviation = deviation;
        Minimum = minimum;
        Maximum = maximum;
        _below = Precise.NormalCumulative((minimum - mean) / deviation);
        _inside = Precise.NormalCumulative((maximum - mean) / deviation) - _below;
    }

    /// <summary>The mean before truncation.</summary>
    public double Mean { get; }

    /// <summary>The standard deviation before truncation; above 0.</summary>
    public double Deviation { get; }

    /// <summary>No value is below this one.</summary>
    public double Minimum { get; }

    /// <summary>No value is above this one.</summary>
    public double Maximum { get; }

    /// <summary>The share of the distribution between the bounds, before truncation.</summary>
    public double ShareInside => _inside;

    /// <inheritdoc/>
    public override string ToString() => $"normal({Text(Mean)}, {Text(Deviation)})";

    /// <inheritdoc/>
    private protected override double QuantileOf(double probability) =>
        Math.Clamp(Mean + (Deviation * Precise.NormalQuantile(Math.Min(_below + (probability * _inside), 1))), Minimum, Maximum);
}
