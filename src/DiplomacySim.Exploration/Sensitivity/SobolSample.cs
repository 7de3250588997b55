namespace DiplomacySim.Exploration.Sensitivity;

/// <summary>The indices of one bootstrap sample, or of the data themselves.</summary>
internal readonly record struct SobolSample(double[] First, double[] Total, double[] Second, double Mean, double Variance);
