using System.Collections.Immutable;

namespace DiplomacySim.Scenarios.Worlds;

/// <summary>What a world's record says of its parameters together: a normal distribution of many.</summary>
/// <param name="Entries">The parameters.</param>
/// <param name="Covariance">
/// The covariance, row by row, in the order of the entries; of the logarithm where an entry is logarithmic. Symmetric and
/// positive semidefinite.
/// </param>
public sealed record WorldPosterior(ImmutableArray<PosteriorEntry> Entries, ImmutableArray<double> Covariance)
{
    /// <summary>The covariance of two entries.</summary>
    public double CovarianceOf(int row, int column) => Covariance[(row * Entries.Length) + column];

    /// <summary>The standard deviation of an entry, of its logarithm where it is logarithmic.</summary>
    public double DeviationOf(int row) => Math.Sqrt(CovarianceOf(row, row));
}
