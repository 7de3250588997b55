using DiplomacySim.Exploration.Statistics;

namespace DiplomacySim.Exploration.Sensitivity;

/// <summary>Feature scores by extremely randomized trees (Geurts, Ernst and Wehenkel 2006; settings after Jaxa-Rozen and Kwakkel 2018).</summary>
/// <remarks>
/// The score of an input is the variance of the output that splits by it take away, as a share of all. Rows, inputs and cuts are keyed
/// draws: equal data and seed give equal scores. Inputs with few values score lower than others of equal weight.
/// </remarks>
public static class FeatureScores
{
    private const int Resamples = 500;

    /// <summary>Works the scores out.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="outputs">The output of each row; 0 and 1 for a condition.</param>
    /// <param name="options">How they are made; null for the defaults.</param>
    /// <exception cref="AnalysisException">There are too few rows, the output is the same everywhere, or no tree finds a split.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static FeatureScoresResult Analyze(InputTable inputs, ReadOnlySpan<double> outputs, FeatureScoreOptions? options = null)
    {
        options ??= new FeatureScoreOptions();
        ArgumentOutOfRangeException.ThrowIfLessThan(options.Trees, 10);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(options.Trees, 10_000);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.InputsPerNode ?? 1, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(options.LeastInLeaf ?? 1, 1);
        GivenData.Check(inputs, outputs, "A forest");
        double[][] columns = [.. Enumerable.Range(0, inputs.Names.Length).Select(inputs.Finite)];
        var values = outputs.ToArray();
        var leaf = options.LeastInLeaf ?? Math.Max(1, (int)Math.Round(Math.Sqrt(inputs.Rows / 1000.0)));
        var tried = Math.Min(options.InputsPerNode ?? Math.Max(1, (int)Math.Round(inputs.Names.Length / 3.0)), inputs.Names.Length);
        var shares = new double[options.Trees][];
        var predicted = new double[inputs.Rows];
        var voters = new int[inputs.Rows];
        var counts = new int[inputs.Rows];
        for (var number = 0; number < options.Trees; number++)
        {
            new Resampling(options.Seed, ResamplingPurpose.TreeRows, options.CancellationToken).Counts((uint)number, counts);
            var tree = new RandomTree(columns, values, counts, leaf, tried, new Resampling(options.Seed, ResamplingPurpose.TreeSplits, options.CancellationToken), (uint)number);
            shares[number] = tree.Gains;
            for (var row = 0; row < counts.Length; row++)
            {
                if (counts[row] == 0)
                {
                    predicted[row] += tree.Predict(row);
                    voters[row]++;
                }
            }
        }

        return new FeatureScoresResult(Scores(inputs, shares, options), Explained(values, predicted, voters), inputs.Rows, options.Trees);
    }

    private static System.Collections.Immutable.ImmutableArray<FeatureScore> Scores(InputTable inputs, double[][] gains, FeatureScoreOptions options)
    {
        // Each tree's gains as shares, so that trees count alike.
        double[][] shares = [.. gains.Where(g => g.Sum() > 0).Select(g => Array.ConvertAll(g, v => v / g.Sum()))];
        if (shares.Length == 0)
        {
            throw new AnalysisException("No tree found a split: there are too few rows for leaves of the size asked for.");
        }

        var draws = new Resampling(options.Seed, ResamplingPurpose.Trees, options.CancellationToken);
        var counts = new int[shares.Length];
        var resamples = inputs.Names.Select(_ => new double[Resamples]).ToArray();
        for (var sample = 0; sample < Resamples; sample++)
        {
            draws.Counts((uint)sample, counts);
            for (var i = 0; i < resamples.Length; i++)
            {
                var sum = 0.0;
                for (var tree = 0; tree < shares.Length; tree++)
                {
                    sum += counts[tree] * shares[tree][i];
                }

                resamples[i][sample] = sum / shares.Length;
            }
        }

        return [.. inputs.Names.Select((name, i) => new FeatureScore(name, Estimate.Of(shares.Average(s => s[i]), resamples[i])))];
    }

    private static double Explained(double[] values, double[] predicted, int[] voters)
    {
        int[] judged = [.. Enumerable.Range(0, values.Length).Where(row => voters[row] > 0)];
        if (judged.Length == 0)
        {
            return double.NaN;
        }

        var mean = judged.Average(row => values[row]);
        var error = judged.Sum(row => Square(values[row] - (predicted[row] / voters[row])));
        return 1 - (error / judged.Sum(row => Square(values[row] - mean)));

        static double Square(double x) => x * x;
    }
}
