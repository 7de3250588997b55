using System.Collections.Immutable;

namespace DiplomacySim.Exploration.Discovery;

/// <summary>A box: the rows in which some inputs lie in ranges, and how well it holds the rows of interest.</summary>
/// <param name="Limits">The ranges of the inputs that are restricted, in the order of the table; empty for the whole.</param>
/// <param name="Count">The rows inside.</param>
/// <param name="OfInterest">The rows of interest inside.</param>
/// <param name="Coverage">The share of all rows of interest that are inside.</param>
/// <param name="Density">The share of the rows inside that are of interest.</param>
/// <param name="Mass">The share of all rows that are inside.</param>
public sealed record Box(ImmutableArray<BoxLimit> Limits, int Count, int OfInterest, double Coverage, double Density, double Mass)
{
    /// <summary>The harmonic mean of coverage and density, 0 to 1: a box that has much of both.</summary>
    public double Balance => Coverage + Density > 0 ? 2 * Coverage * Density / (Coverage + Density) : 0;
}
