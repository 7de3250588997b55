namespace DiplomacySim.Experiments.Analysis;

/// <summary>Upgrades in a calendar year, or in the part of it that the run covers.</summary>
/// <param name="Policy">The index of the policy.</param>
/// <param name="Year">The year.</param>
/// <param name="Mean">Mean number over futures.</param>
public sealed record UpgradesInYear(int Policy, int Year, double Mean);
