namespace DiplomacySim.Experiments.Calibration;

/// <summary>A parameter set so that simulated years have a number that the record has.</summary>
/// <param name="Name">The parameter's name in files.</param>
/// <param name="ParameterIndex">Its index in a parameter set.</param>
/// <param name="Present">The world's present value.</param>
/// <param name="Estimate">The value at which simulation and record agree; the present one where the record lacks the number.</param>
/// <param name="Moment">The number, in words; empty where the record lacks it.</param>
/// <param name="Observed">Its value in the record.</param>
/// <param name="Simulated">Its value in simulated years at the estimate.</param>
public sealed record MomentEstimate(string Name, int ParameterIndex, double Present, double Estimate, string Moment, double Observed, double Simulated);
