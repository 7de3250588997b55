using DiplomacySim.Scenarios.Distributions;

namespace DiplomacySim.Scenarios.Designs;

/// <summary>An input that a design varies.</summary>
/// <param name="Name">The lever or parameter, as files write it.</param>
/// <param name="Distribution">What the scenario draws it from; a policy may believe otherwise.</param>
/// <param name="IsOnGrid">Whether the design puts it on levels from 0 to 1, both included: Morris and factorial.</param>
public sealed record DesignInput(string Name, Distribution Distribution, bool IsOnGrid)
{
    /// <summary>The share of the draws that lies below the lowest level of a grid, and above the highest, where a distribution has no natural ends.</summary>
    public const double GridTail = 0.025;

    /// <summary>The value that stands at a coordinate of the unit interval.</summary>
    /// <param name="distribution">What it is drawn from.</param>
    /// <param name="coordinate">From 0 to 1.</param>
    public double ValueAt(Distribution distribution, double coordinate)
    {
        ArgumentNullException.ThrowIfNull(distribution);
        var isOpen = IsOnGrid && distribution is NormalDistribution or LognormalDistribution or BetaDistribution;
        return distribution.Quantile(isOpen ? GridTail + (coordinate * (1 - (2 * GridTail))) : coordinate);
    }
}
