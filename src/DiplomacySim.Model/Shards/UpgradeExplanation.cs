using DiplomacySim.Model.Relationship;

namespace DiplomacySim.Model.Shards;

/// <summary>Told of a step and of what the readiness behind it was made of.</summary>
/// <param name="upgrade">The step.</param>
/// <param name="parts">The parts of the readiness.</param>
public delegate void UpgradeExplanation(Upgrade upgrade, ScoreParts parts);
