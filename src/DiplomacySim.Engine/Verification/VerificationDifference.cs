namespace DiplomacySim.Engine.Verification;

/// <summary>A stored number that a second computation does not give.</summary>
/// <param name="Policy">The policy's name.</param>
/// <param name="Future">The future's number.</param>
/// <param name="Outcome">The outcome's name, or the uncertainty's where a draw differs.</param>
/// <param name="Stored">What is stored; NaN for no value.</param>
/// <param name="Computed">What was computed now; NaN for no value.</param>
public sealed record VerificationDifference(string Policy, long Future, string Outcome, double Stored, double Computed);
