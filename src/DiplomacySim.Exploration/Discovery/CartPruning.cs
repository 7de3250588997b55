using DiplomacySim.Exploration.Statistics;

namespace DiplomacySim.Exploration.Discovery;

/// <summary>Chooses how far a tree is cut back, by cross-validation and the rule of one standard error.</summary>
internal static class CartPruning
{
    /// <summary>The penalty for a leaf, and the error that cross-validation gives its tree as a share of that of no tree.</summary>
    public static (double Penalty, double Error) Choose(double[][] columns, bool[] interest, GiniNode root, CartOptions options)
    {
        var penalties = Penalties(root);
        var fold = Folds(interest.Length, options);
        var errors = new double[penalties.Length][];
        for (var k = 0; k < errors.Length; k++)
        {
            errors[k] = new double[interest.Length];
        }

        for (var part = 0; part < options.Folds; part++)
        {
            options.CancellationToken.ThrowIfCancellationRequested();
            int[] learnt = [.. Enumerable.Range(0, interest.Length).Where(row => fold[row] != part)];
            var tree = new GiniGrower(columns, interest, Math.Max(1, (int)(options.LeastMass * learnt.Length))).Grow(learnt);
            for (var k = 0; k < penalties.Length; k++)
            {
                // A tree of fewer rows weighs its impurity in proportion.
                var pruned = tree.Pruned(penalties[k] * learnt.Length / interest.Length);
                for (var row = 0; row < interest.Length; row++)
                {
                    if (fold[row] == part)
                    {
                        var miss = (interest[row] ? 1 : 0) - pruned.Predict(columns, row);
                        errors[k][row] = miss * miss;
                    }
                }
            }
        }

        var means = Array.ConvertAll(errors, e => e.Average());
        var best = Array.IndexOf(means, means.Min());
        var spread = Math.Sqrt(errors[best].Sum(e => (e - means[best]) * (e - means[best])) / (interest.Length - 1.0) / interest.Length);

        // Penalties ascend, so that the last one within reach has the smallest tree.
        var chosen = Array.FindLastIndex(means, mean => mean <= means[best] + spread);
        var share = (double)root.Hits / root.Count;
        return (penalties[chosen], means[chosen] / (share * (1 - share)));
    }

    /// <summary>A penalty from each range in which the best tree is the same: the geometric mean of its ends.</summary>
    private static double[] Penalties(GiniNode root)
    {
        var ends = new List<double> { 0 };
        for (var tree = root; tree.Low is not null; tree = tree.Pruned(ends[^1]))
        {
            ends.Add(tree.Weakest());
        }

        return [.. ends.Select((end, i) => i + 1 < ends.Count ? Math.Sqrt(end * ends[i + 1]) : end)];
    }

    private static int[] Folds(int rows, CartOptions options)
    {
        int[] order = [.. Enumerable.Range(0, rows)];
        new Resampling(options.Seed, ResamplingPurpose.Folds, options.CancellationToken).Shuffle(0, order.AsSpan());
        var fold = new int[rows];
        for (var i = 0; i < rows; i++)
        {
            fold[order[i]] = i % options.Folds;
        }

        return fold;
    }
}
