using DiplomacySim.Exploration.Statistics;

namespace DiplomacySim.Exploration.Robustness;

/// <summary>How robust a policy is by one metric.</summary>
/// <param name="Policy">The index of the policy.</param>
/// <param name="Value">The metric; more is better. NaN where the values are so alike that it is 0 over 0.</param>
/// <param name="Rank">Its rank among policies; 1 is the best, and equals share one.</param>
/// <param name="BestShare">How often it is the best when scenarios are drawn again; shared firsts count in part.</param>
/// <param name="LeastRank">The rank that it has, or a better one, in 2.5% of these draws.</param>
/// <param name="LargestRank">The rank that it has, or a better one, in 97.5% of them.</param>
public sealed record RobustnessScore(int Policy, Estimate Value, int Rank, double BestShare, int LeastRank, int LargestRank);
