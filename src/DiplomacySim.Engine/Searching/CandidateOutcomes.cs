namespace DiplomacySim.Engine.Searching;

/// <summary>What came out of a candidate.</summary>
/// <param name="Policy">The index of its policy in the plan.</param>
/// <param name="Values">Each outcome in each future; NaN where a future has none or could not be computed.</param>
/// <param name="Failures">The futures that could not be computed.</param>
public sealed record CandidateOutcomes(int Policy, double[][] Values, int Failures);
