namespace DiplomacySim.Experiments.Analysis;

/// <summary>The main reason for which a partner may rise.</summary>
/// <param name="Kind">The reason.</param>
/// <param name="Contribution">By how much it raises the log-odds of a rise above those of the average country; 0 where that has no meaning.</param>
/// <param name="Text">The reason in a few words.</param>
public sealed record UpgradeReason(ReasonKind Kind, double Contribution, string Text);
