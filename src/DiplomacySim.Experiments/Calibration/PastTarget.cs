namespace DiplomacySim.Experiments.Calibration;

/// <summary>A number that a past has, recorded or simulated: what simulated pasts are held against.</summary>
/// <param name="Name">What it counts, in words.</param>
/// <param name="Observed">Its value in the record.</param>
/// <param name="ObservedDeviation">How uncertain the record is, as a standard deviation; 0 where it is exact.</param>
/// <param name="Discrepancy">How far the best model may be off, as a standard deviation; a judgement.</param>
public sealed record PastTarget(string Name, double Observed, double ObservedDeviation, double Discrepancy);
