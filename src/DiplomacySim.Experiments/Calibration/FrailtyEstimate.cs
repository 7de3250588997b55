namespace DiplomacySim.Experiments.Calibration;

/// <summary>What a record tells of a partner's unobserved willingness, in log-odds, the fitted quantities held at their estimates.</summary>
/// <param name="Partner">The partner: an index into the world's partners.</param>
/// <param name="Mean">The posterior's mode.</param>
/// <param name="Deviation">The posterior's standard deviation; the chance of activism is in it.</param>
public readonly record struct FrailtyEstimate(int Partner, double Mean, double Deviation);
