namespace DiplomacySim.Exploration.Discovery;

/// <summary>A node while a tree is grown and cut back.</summary>
/// <param name="Count">Its rows.</param>
/// <param name="Hits">Those of interest.</param>
/// <param name="Input">The input asked for; -1 at a leaf.</param>
/// <param name="Cut">Rows with at most this value go to <paramref name="Low"/>.</param>
/// <param name="Low">The first branch.</param>
/// <param name="High">The other.</param>
internal sealed record GiniNode(int Count, int Hits, int Input, double Cut, GiniNode? Low, GiniNode? High)
{
    /// <summary>The Gini impurity times the rows: twice hits times others over all.</summary>
    public double Impurity => 2.0 * Hits * (Count - Hits) / Count;

    public IEnumerable<GiniNode> Leaves() => Low is null || High is null ? [this] : Low.Leaves().Concat(High.Leaves());

    /// <summary>The penalty for each leaf from which on the branch below is not worth its leaves.</summary>
    public double Weakness()
    {
        var leaves = 0;
        var left = 0.0;
        foreach (var leaf in Leaves())
        {
            leaves++;
            left += leaf.Impurity;
        }

        return leaves == 1 ? double.PositiveInfinity : (Impurity - left) / (leaves - 1);
    }

    /// <summary>The least weakness of the nodes that branch; infinite at a leaf.</summary>
    public double Weakest() => Low is null || High is null ? double.PositiveInfinity : Math.Min(Weakness(), Math.Min(Low.Weakest(), High.Weakest()));

    /// <summary>The tree that is best where each leaf costs so much.</summary>
    public GiniNode Pruned(double penalty)
    {
        if (Low is null || High is null)
        {
            return this;
        }

        var cut = this with { Low = Low.Pruned(penalty), High = High.Pruned(penalty) };
        return cut.Weakness() <= penalty ? this with { Input = -1, Low = null, High = null } : cut;
    }

    /// <summary>The share of interest that the tree expects for a row.</summary>
    public double Predict(double[][] columns, int row)
    {
        var node = this;
        while (node is { Low: not null, High: not null })
        {
            node = columns[node.Input][row] <= node.Cut ? node.Low : node.High;
        }

        return (double)node.Hits / node.Count;
    }
}
