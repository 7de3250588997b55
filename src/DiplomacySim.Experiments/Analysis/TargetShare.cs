using DiplomacySim.Experiments.Statistics;

namespace DiplomacySim.Experiments.Analysis;

/// <summary>How often a target is met.</summary>
/// <param name="Policy">The index of the policy.</param>
/// <param name="Name">The target's name.</param>
/// <param name="Share">The share of the policy's futures that meet it; failed futures are left out.</param>
public sealed record TargetShare(int Policy, string Name, Share Share);
