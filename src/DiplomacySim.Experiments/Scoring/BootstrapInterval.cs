namespace DiplomacySim.Experiments.Scoring;

/// <summary>A mean with the interval that resampling gives it.</summary>
/// <param name="Mean">The mean of what was observed.</param>
/// <param name="Low">The lower end of the interval.</param>
/// <param name="High">The upper end of the interval.</param>
public readonly record struct BootstrapInterval(double Mean, double Low, double High);
