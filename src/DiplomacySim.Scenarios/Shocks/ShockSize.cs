using System.Globalization;
using DiplomacySim.Scenarios.Distributions;

namespace DiplomacySim.Scenarios.Shocks;

/// <summary>A number that is fixed, or drawn anew each time a shock strikes.</summary>
/// <param name="Distribution">What it is drawn from; null where it is fixed.</param>
/// <param name="Fixed">The number where it is fixed.</param>
public sealed record ShockSize(Distribution? Distribution, double Fixed = 0)
{
    /// <summary>The value for a uniform draw between 0 and 1.</summary>
    public double At(double draw) => Distribution?.Quantile(draw) ?? Fixed;

    /// <summary>The number or the distribution as files write it.</summary>
    public override string ToString() => Distribution?.ToString() ?? Fixed.ToString("R", CultureInfo.InvariantCulture);
}
