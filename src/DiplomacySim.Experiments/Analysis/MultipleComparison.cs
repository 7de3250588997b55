using System.Collections.Immutable;
using DiplomacySim.Exploration.Statistics;

namespace DiplomacySim.Experiments.Analysis;

/// <summary>Several differences read together: among many, some look clear by chance.</summary>
public static class MultipleComparison
{
    /// <summary>Works out what each p-value is worth among all the differences of some comparisons.</summary>
    /// <param name="comparisons">The comparisons that are read together.</param>
    /// <param name="correction">How p-values are adjusted.</param>
    /// <returns>The same comparisons with <see cref="PairedDifference.AdjustedPValue"/> set.</returns>
    public static ImmutableArray<PolicyComparison> Adjust(IReadOnlyList<PolicyComparison> comparisons, ComparisonCorrection correction)
    {
        ArgumentNullException.ThrowIfNull(comparisons);

        // What no pair of futures has is no test.
        double[] p = [.. comparisons.SelectMany(c => c.Differences).Where(d => d.Count > 0).Select(d => d.PValue)];
        var adjusted = correction switch
        {
            ComparisonCorrection.Holm => MultipleTests.Holm(p),
            ComparisonCorrection.FalseDiscovery => MultipleTests.BenjaminiHochberg(p),
            _ => p,
        };
        var next = 0;
        return [.. comparisons.Select(c => c with { Differences = [.. c.Differences.Select(d => d.Count > 0 ? d with { AdjustedPValue = adjusted[next++] } : d)] })];
    }
}
