using System.Runtime.CompilerServices;
using DiplomacySim.Exploration.Statistics;

namespace DiplomacySim.Exploration.Sensitivity;

/// <summary>PAWN indices from given data (Pianosi and Wagener 2015, 2018): distances between distribution functions.</summary>
public static class Pawn
{
    private const int UsualClasses = 10;

    /// <summary>Works the indices out.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="outputs">The output of each row.</param>
    /// <param name="options">How they are judged; null for the defaults.</param>
    /// <exception cref="AnalysisException">There are too few rows, or the output is the same everywhere.</exception>
    public static PawnResult Analyze(InputTable inputs, ReadOnlySpan<double> outputs, GivenDataOptions? options = null)
    {
        options ??= new GivenDataOptions();
        options.Check();
        GivenData.Check(inputs, outputs, "PAWN");
        var classes = options.Classes ?? UsualClasses;
        var values = outputs.ToArray();
        var order = InputTable.OrderOf(values);
        var dummy = Measure("dummy", InputClasses.OfOrder(GivenData.DummyOrder(inputs.Rows, options.Seed), classes), values, order, options);
        return new PawnResult(
            [
                .. inputs.Names.Select((name, i) =>
                {
                    var measure = Measure(name, InputClasses.Of(inputs, i, classes), values, order, options);
                    return measure with { IsAboveDummy = measure.Median.Low > dummy.Median.High };
                }),
            ],
            dummy,
            inputs.Rows,
            classes);
    }

    private static PawnMeasure Measure(string name, InputClasses classes, double[] values, int[] order, GivenDataOptions options)
    {
        var counts = new int[values.Length];
        Array.Fill(counts, 1);
        var (median, mean, largest) = Summary(Distances(classes, values, order, counts));
        var draws = new Resampling(options.Seed, ResamplingPurpose.Rows, options.CancellationToken);
        var resamples = (Median: new double[options.Resamples], Mean: new double[options.Resamples], Largest: new double[options.Resamples]);
        for (var sample = 0; sample < options.Resamples; sample++)
        {
            draws.Counts((uint)sample, counts);
            (resamples.Median[sample], resamples.Mean[sample], resamples.Largest[sample]) = Summary(Distances(classes, values, order, counts));
        }

        return new PawnMeasure(name, Estimate.OfDistance(median, resamples.Median), Estimate.OfDistance(mean, resamples.Mean), Estimate.OfDistance(largest, resamples.Largest), false);
    }

    /// <summary>The distance of each class from the whole, in one pass over the outputs.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static double[] Distances(InputClasses classes, double[] values, int[] order, int[] counts)
    {
        var sizes = new long[classes.Count];
        long all = 0;
        for (var row = 0; row < counts.Length; row++)
        {
            sizes[classes.ClassOf[row]] += counts[row];
            all += counts[row];
        }

        var sums = new long[classes.Count];
        var largest = new double[classes.Count];
        long sum = 0;
        for (var i = 0; i < order.Length; i++)
        {
            var row = order[i];
            sums[classes.ClassOf[row]] += counts[row];
            sum += counts[row];
            if (i + 1 < order.Length && values[order[i + 1]] == values[row])
            {
                continue;
            }

            var whole = (double)sum / all;
            for (var c = 0; c < sums.Length; c++)
            {
                largest[c] = Math.Max(largest[c], sizes[c] > 0 ? Math.Abs(((double)sums[c] / sizes[c]) - whole) : 0);
            }
        }

        return [.. largest.Where((_, c) => sizes[c] > 0)];
    }

    private static (double Median, double Mean, double Largest) Summary(double[] distances)
    {
        Array.Sort(distances);
        return (Quantiles.MedianOfSorted(distances), distances.Average(), distances[^1]);
    }
}
