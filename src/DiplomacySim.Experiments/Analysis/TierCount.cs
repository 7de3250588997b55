using DiplomacySim.Model;

namespace DiplomacySim.Experiments.Analysis;

/// <summary>How many countries stand on a rung of the ladder at the end of a month.</summary>
/// <param name="Policy">The index of the policy.</param>
/// <param name="Month">The month; the one before the run's first stands for the start.</param>
/// <param name="Tier">The rung.</param>
/// <param name="IsOrAbove">Whether higher rungs are counted too.</param>
/// <param name="Band">The number over futures.</param>
public sealed record TierCount(int Policy, Month Month, int Tier, bool IsOrAbove, CountBand Band);
