using DiplomacySim.Model;

namespace DiplomacySim.Experiments.Analysis.Explaining;

/// <summary>The upgrade that is to be explained.</summary>
/// <param name="Policy">The index of the policy.</param>
/// <param name="Partner">The partner: an index into the world's partners.</param>
/// <param name="Tier">The rung that it reaches, or a higher one; above its rung at the start.</param>
/// <param name="By">The last month in which it counts; one of the run's.</param>
public sealed record ExplainQuestion(int Policy, int Partner, int Tier, Month By);
