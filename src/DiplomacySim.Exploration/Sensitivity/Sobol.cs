using System.Collections.Immutable;
using DiplomacySim.Exploration.Statistics;

namespace DiplomacySim.Exploration.Sensitivity;

/// <summary>Sobol indices of first, second and total order from the outputs of a Saltelli design.</summary>
/// <remarks>
/// First order after Saltelli et al. (2010, table 2 (b)), total order after Jansen (1999; ibid. (f)), second order after Saltelli (2002),
/// of outputs less their mean. Intervals by drawing base samples again, percentiles. The inputs must be independent of each other.
/// </remarks>
public static class Sobol
{
    /// <summary>The fewest base samples from which indices are told.</summary>
    public const int LeastSamples = 32;

    /// <summary>Works the indices out.</summary>
    /// <param name="outputs">The outputs.</param>
    /// <param name="options">How they are judged; null for the defaults.</param>
    /// <exception cref="AnalysisException">There are too few base samples, or the output is the same everywhere.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static SobolResult Analyze(SaltelliOutputs outputs, SobolOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(outputs);
        options ??= new SobolOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Resamples, 100);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Resamples, 100_000);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(options.ConvergedWidth);
        if (outputs.Samples < LeastSamples)
        {
            throw new AnalysisException($"Sobol indices need at least {LeastSamples} base samples; there are {outputs.Samples}.");
        }

        var terms = new SobolTerms(outputs);
        var all = terms.Indices(outputs.Samples);
        if (!(all.Variance > 0))
        {
            throw new AnalysisException("The output is the same in every row, so that no input accounts for any of its variance.");
        }

        var steps = ImmutableArray.CreateBuilder<SobolStep>();
        SobolBootstrap? last = null;
        foreach (var part in new[] { 8, 4, 2, 1 })
        {
            if (outputs.Samples / part >= LeastSamples)
            {
                last = new SobolBootstrap(terms, outputs.Samples / part, options);
                steps.Add(last.Step());
            }
        }

        return new SobolResult
        {
            Inputs = [.. outputs.Inputs.Select((name, i) => new SobolIndex(name, last!.First(i), last.Total(i)))],
            Pairs = outputs.HasSecondOrder ? [.. terms.Pairs.Select((pair, i) => new SobolPair(outputs.Inputs[pair.One], outputs.Inputs[pair.Other], last!.Second(i)))] : [],
            Steps = steps.ToImmutable(),
            Samples = outputs.Samples,
            Mean = all.Mean,
            Variance = all.Variance,
            IsConverged = steps[^1].LargestWidth <= options.ConvergedWidth,
        };
    }
}
