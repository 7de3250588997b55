namespace DiplomacySim.Experiments.Analysis;

/// <summary>Upgrades in a calendar year, or in the part of it that the run covers.</summary>
/// <param name="Policy">The index of the policy.</param>
/// <param name="Year">The year.</param>
/// <param name="Band">Their number over futures.</param>
public sealed record UpgradesInYear(int Policy, int Year, CountBand Band);
