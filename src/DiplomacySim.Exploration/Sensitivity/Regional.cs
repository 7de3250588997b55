using DiplomacySim.Exploration.Statistics;

namespace DiplomacySim.Exploration.Sensitivity;

/// <summary>Regional sensitivity analysis, or Monte Carlo filtering (Spear and Hornberger 1980; Saltelli et al. 2008).</summary>
public static class Regional
{
    /// <summary>The fewest rows of interest, and of others, from which distances are told.</summary>
    public const int LeastOfEach = 20;

    /// <summary>Works the distances out.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="ofInterest">For each row whether it is of interest.</param>
    /// <param name="options">How they are judged; null for the defaults.</param>
    /// <exception cref="AnalysisException">There are too few rows of interest or too few others.</exception>
    public static RegionalResult Analyze(InputTable inputs, ReadOnlySpan<bool> ofInterest, GivenDataOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        options ??= new GivenDataOptions();
        options.Check();
        if (ofInterest.Length != inputs.Rows)
        {
            throw new ArgumentException($"There are {inputs.Rows} rows of inputs and {ofInterest.Length} judgements.", nameof(ofInterest));
        }

        var interest = ofInterest.ToArray();
        var inside = interest.Count(i => i);
        if (inside < LeastOfEach || interest.Length - inside < LeastOfEach)
        {
            throw new AnalysisException($"{inside} of {interest.Length} rows are of interest; regional sensitivity needs at least {LeastOfEach} that are and {LeastOfEach} that are not. Choose another threshold, or run more futures.");
        }

        var measures = inputs.Names.Select((name, i) => Measure(name, inputs, i, interest, options)).ToArray();
        var adjusted = MultipleTests.Holm(Array.ConvertAll(measures, m => m.PValue));
        return new RegionalResult([.. measures.Select((m, i) => m with { AdjustedPValue = adjusted[i] })], inside, interest.Length - inside);
    }

    private static RegionalMeasure Measure(string name, InputTable inputs, int input, bool[] interest, GivenDataOptions options)
    {
        var order = inputs.Order(input);
        var values = inputs.Column(input).ToArray();
        var counts = new int[interest.Length];
        Array.Fill(counts, 1);
        var distance = Distance(order, values, interest, counts);
        var draws = new Resampling(options.Seed, ResamplingPurpose.Rows, options.CancellationToken);
        var resamples = new double[options.Resamples];
        for (var sample = 0; sample < resamples.Length; sample++)
        {
            draws.Counts((uint)sample, counts);
            resamples[sample] = Distance(order, values, interest, counts);
        }

        double[] inside = [.. order.Where(row => interest[row]).Select(row => values[row])];
        double[] outside = [.. order.Where(row => !interest[row]).Select(row => values[row])];
        return new RegionalMeasure(
            name,
            Estimate.OfDistance(distance, resamples),
            KolmogorovSmirnov.PValue(distance, inside.Length, outside.Length),
            1,
            Quantiles.MedianOfSorted(inside),
            Quantiles.MedianOfSorted(outside));
    }

    private static double Distance(int[] order, double[] values, bool[] interest, int[] counts)
    {
        var inside = new int[counts.Length];
        var outside = new int[counts.Length];
        for (var row = 0; row < counts.Length; row++)
        {
            (interest[row] ? inside : outside)[row] = counts[row];
        }

        return KolmogorovSmirnov.Distance(order, values, inside, outside);
    }
}
