namespace DiplomacySim.Exploration.Discovery;

/// <summary>A classification tree.</summary>
/// <param name="Root">The tree.</param>
/// <param name="Rows">All rows.</param>
/// <param name="OfInterest">The rows of interest.</param>
/// <param name="Impurity">The Gini impurity left in the leaves as a share of that of the root: 1 is a tree that tells nothing.</param>
/// <param name="CrossValidated">The same as cross-validation has it, where the tree was cut back; else NaN.</param>
public sealed record CartResult(CartNode Root, int Rows, int OfInterest, double Impurity, double CrossValidated);
