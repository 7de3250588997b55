namespace DiplomacySim.Exploration.Discovery;

/// <summary>A node of a tree.</summary>
/// <param name="Box">The rows of the node as a box; its limits have no quasi-p values.</param>
/// <param name="Split">The question asked here; null at a leaf.</param>
/// <param name="AtMost">The node of the rows with at most the cut's value; null at a leaf.</param>
/// <param name="Above">The node of the others; null at a leaf.</param>
public sealed record CartNode(Box Box, CartSplit? Split, CartNode? AtMost, CartNode? Above)
{
    /// <summary>The leaves below, or the node itself, from low to high values.</summary>
    public IEnumerable<CartNode> Leaves() => AtMost is null || Above is null ? [this] : AtMost.Leaves().Concat(Above.Leaves());
}
