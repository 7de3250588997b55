namespace DiplomacySim.Experiments.Fidelity;

/// <summary>What futures of a policy give of a number that the record has.</summary>
/// <param name="Mean">The mean over futures; NaN where none has it.</param>
/// <param name="Error">The Monte-Carlo standard error of the mean.</param>
/// <param name="P05">The value that 5% of futures do not exceed.</param>
/// <param name="P95">The value that 95% of futures do not exceed.</param>
public sealed record FidelityValue(double Mean, double Error, double P05, double P95);
