using System.Collections.Immutable;

namespace DiplomacySim.Scenarios.Worlds;

/// <summary>What is known of a world's parameters together: a normal distribution of those that its record speaks of, and beliefs about others.</summary>
/// <param name="Entries">The parameters that were fitted.</param>
/// <param name="Covariance">
/// Their covariance, row by row, in the order of the entries; of the logarithm where an entry is logarithmic. Symmetric and
/// positive definite.
/// </param>
public sealed record WorldPosterior(ImmutableArray<PosteriorEntry> Entries, ImmutableArray<double> Covariance)
{
    /// <summary>The parameters of which the record says nothing; each is drawn by itself.</summary>
    public ImmutableArray<AssumedEntry> Assumed { get; init; } = [];

    /// <summary>The <see cref="WorldFacts.Hash"/> of the record that it was made from; empty where it was not kept.</summary>
    public string FactsHash { get; init; } = "";

    /// <summary>Whether scenarios that do not say so draw from it; their runs start after the record's end.</summary>
    public bool IsDefault { get; init; }

    /// <summary>The names of parameters that are not drawn: a scenario sets or draws them itself, or their module is off.</summary>
    public ImmutableHashSet<string> LeftOut { get; init; } = [];

    /// <summary>The fitted parameters that are drawn.</summary>
    public IEnumerable<PosteriorEntry> DrawnEntries => Entries.Where(entry => !LeftOut.Contains(entry.Name));

    /// <summary>The others that are drawn.</summary>
    public IEnumerable<AssumedEntry> DrawnAssumed => Assumed.Where(entry => !LeftOut.Contains(entry.Name));

    /// <summary>The names of the parameters that are drawn, the fitted ones first.</summary>
    public IEnumerable<string> DrawnNames => DrawnEntries.Select(entry => entry.Name).Concat(DrawnAssumed.Select(entry => entry.Name));

    /// <summary>The covariance of two entries.</summary>
    public double CovarianceOf(int row, int column) => Covariance[(row * Entries.Length) + column];

    /// <summary>The standard deviation of an entry, of its logarithm where it is logarithmic.</summary>
    public double DeviationOf(int row) => Math.Sqrt(CovarianceOf(row, row));

    /// <summary>
    /// The distribution without some parameters: the others are as likely as before, and a future draws the same values of them.
    /// </summary>
    public WorldPosterior Without(IEnumerable<string> names) => this with { LeftOut = [.. LeftOut, .. names] };
}
