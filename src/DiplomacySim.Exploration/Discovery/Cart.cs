using System.Collections.Immutable;
using DiplomacySim.Exploration.Statistics;

namespace DiplomacySim.Exploration.Discovery;

/// <summary>Classification trees (Breiman, Friedman, Olshen and Stone 1984) for scenario discovery: splits by Gini impurity.</summary>
/// <remarks>
/// Cut back by cost-complexity pruning; of the sizes that cross-validation cannot tell from the best (one standard error) the smallest
/// is taken. Leaves are boxes, as those of <see cref="Prim"/>; they do not overlap and cover all rows.
/// </remarks>
public static class Cart
{
    /// <summary>Grows a tree.</summary>
    /// <param name="inputs">The inputs.</param>
    /// <param name="ofInterest">For each row whether it is of interest.</param>
    /// <param name="options">How it is grown; null for the defaults.</param>
    /// <exception cref="AnalysisException">There are too few rows, or all or none are of interest.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static CartResult Grow(InputTable inputs, ReadOnlySpan<bool> ofInterest, CartOptions? options = null)
    {
        options ??= new CartOptions();
        options.Check();
        var interest = Prim.Check(inputs, ofInterest, "CART");
        double[][] columns = [.. Enumerable.Range(0, inputs.Names.Length).Select(i => inputs.Column(i).ToArray())];
        int[] rows = [.. Enumerable.Range(0, interest.Length)];
        var leaf = Math.Max(1, (int)(options.LeastMass * rows.Length));
        var root = new GiniGrower(columns, interest, leaf).Grow(rows);
        var crossValidated = double.NaN;
        if (options.Prune)
        {
            var (penalty, error) = CartPruning.Choose(columns, interest, root, options);
            crossValidated = error;
            root = root.Pruned(penalty);
        }

        var all = interest.Count(i => i);
        return new CartResult(Node(root, inputs, all, []), rows.Length, all, root.Leaves().Sum(l => l.Impurity) / root.Impurity, crossValidated);
    }

    private static CartNode Node(GiniNode node, InputTable inputs, int all, ImmutableList<(int Input, bool IsUpper, double Limit)> limits)
    {
        var boxed = limits.GroupBy(l => l.Input).OrderBy(g => g.Key).Select(g => new BoxLimit(
            inputs.Names[g.Key],
            g.Where(l => !l.IsUpper).Select(l => (double?)l.Limit).Max(),
            g.Where(l => l.IsUpper).Select(l => (double?)l.Limit).Min(),
            null,
            null));
        var box = new Box([.. boxed], node.Count, node.Hits, (double)node.Hits / all, (double)node.Hits / node.Count, (double)node.Count / inputs.Rows);
        return node.Low is null || node.High is null
            ? new CartNode(box, null, null, null)
            : new CartNode(
                box,
                new CartSplit(inputs.Names[node.Input], node.Cut),
                Node(node.Low, inputs, all, limits.Add((node.Input, true, node.Cut))),
                Node(node.High, inputs, all, limits.Add((node.Input, false, node.Cut))));
    }
}
