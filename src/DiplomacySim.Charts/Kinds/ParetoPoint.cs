namespace DiplomacySim.Charts.Kinds;

/// <summary>A policy in a trade-off of two outcomes.</summary>
/// <param name="Name">The policy.</param>
/// <param name="X">The outcome to the right.</param>
/// <param name="Y">The outcome upwards.</param>
/// <param name="IsEfficient">Whether no other is better in one outcome without being worse in the other.</param>
public sealed record ParetoPoint(string Name, double X, double Y, bool IsEfficient);
