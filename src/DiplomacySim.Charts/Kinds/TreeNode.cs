using System.Collections.Immutable;

namespace DiplomacySim.Charts.Kinds;

/// <summary>A node of a tree of questions.</summary>
/// <param name="Text">Which cases are here: the answer to the question before.</param>
/// <param name="Share">The share of these cases that are of interest, 0 to 1.</param>
/// <param name="Count">How many these are, in words, such as <c>124 cases</c>.</param>
/// <param name="Branches">The nodes below, from the top; empty at a leaf.</param>
public sealed record TreeNode(string Text, double Share, string Count, ImmutableArray<TreeNode> Branches)
{
    internal int Depth => Branches.IsEmpty ? 1 : 1 + Branches.Max(branch => branch.Depth);

    internal int Leaves => Branches.IsEmpty ? 1 : Branches.Sum(branch => branch.Leaves);
}
