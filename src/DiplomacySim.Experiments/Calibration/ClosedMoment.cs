namespace DiplomacySim.Experiments.Calibration;

/// <summary>A number that the record gives at once, without a fit.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Value">Its value.</param>
/// <param name="Basis">What it is made of.</param>
public sealed record ClosedMoment(string Name, double Value, string Basis);
