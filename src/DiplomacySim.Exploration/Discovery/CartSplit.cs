namespace DiplomacySim.Exploration.Discovery;

/// <summary>A question of a tree; the answer yes leads to the first branch.</summary>
/// <param name="Input">The input.</param>
/// <param name="Cut">Rows with at most this value go to the first branch.</param>
public sealed record CartSplit(string Input, double Cut);
