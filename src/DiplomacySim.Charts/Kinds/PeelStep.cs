namespace DiplomacySim.Charts.Kinds;

/// <summary>A step of a peeling path: a smaller and denser box than the one before.</summary>
/// <param name="Coverage">The share of the cases of interest that lie in the box.</param>
/// <param name="Density">The share of the box's cases that are of interest.</param>
/// <param name="Restricted">How many inputs the box restricts.</param>
public readonly record struct PeelStep(double Coverage, double Density, int Restricted);
