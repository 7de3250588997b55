namespace DiplomacySim.Charts.Kinds;

/// <summary>A case of an exploration: two of its inputs, and whether it is of interest.</summary>
/// <param name="X">The input to the right.</param>
/// <param name="Y">The input upwards.</param>
/// <param name="IsOfInterest">Whether its outcome is of the kind that was looked for.</param>
public readonly record struct ScatterPoint(double X, double Y, bool IsOfInterest);
