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

    /// <summary>The number of parameters, fitted and assumed.</summary>
    public int Count => Entries.Length + Assumed.Length;

    /// <summary>Whether a parameter is drawn from it.</summary>
    public bool Draws(int parameterIndex) =>
        Entries.Any(entry => entry.ParameterIndex == parameterIndex) || Assumed.Any(entry => entry.ParameterIndex == parameterIndex);

    /// <summary>The covariance of two entries.</summary>
    public double CovarianceOf(int row, int column) => Covariance[(row * Entries.Length) + column];

    /// <summary>The standard deviation of an entry, of its logarithm where it is logarithmic.</summary>
    public double DeviationOf(int row) => Math.Sqrt(CovarianceOf(row, row));

    /// <summary>The distribution of all parameters but some: the others are as likely as before.</summary>
    public WorldPosterior Without(IReadOnlySet<int> parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        int[] kept = [.. Enumerable.Range(0, Entries.Length).Where(i => !parameters.Contains(Entries[i].ParameterIndex))];
        return this with
        {
            Entries = [.. kept.Select(i => Entries[i])],
            Covariance = [.. kept.SelectMany(i => kept.Select(j => CovarianceOf(i, j)))],
            Assumed = [.. Assumed.Where(entry => !parameters.Contains(entry.ParameterIndex))],
        };
    }
}
