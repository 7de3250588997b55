namespace DiplomacySim.Experiments.Calibration;

/// <summary>An assumed parameter after matching: how far the past narrows it.</summary>
/// <param name="Name">Its name in files.</param>
/// <param name="ParameterIndex">Its index in a parameter set.</param>
/// <param name="Value">The world's value.</param>
/// <param name="Low">The lower end of the range tried.</param>
/// <param name="High">The upper end of the range tried.</param>
/// <param name="KeptLow">The smallest value kept; the range's where none was.</param>
/// <param name="KeptHigh">The largest value kept; the range's where none was.</param>
/// <param name="KeptInLowerHalf">The share of the vectors with it in the lower half of its range that were kept.</param>
/// <param name="KeptInUpperHalf">The share of the vectors with it in the upper half of its range that were kept.</param>
public sealed record MatchedParameter(
    string Name, int ParameterIndex, double Value, double Low, double High, double KeptLow, double KeptHigh, double KeptInLowerHalf, double KeptInUpperHalf);
