namespace DiplomacySim.Experiments.Analysis.Explaining;

/// <summary>A condition of an upgrade: how often it was met in the futures that do not have it, in the months in which others had it.</summary>
/// <param name="Name">The condition.</param>
/// <param name="Met">The share; every upgrade that is not planned met all of them.</param>
public sealed record UpgradeGate(string Name, double Met);
