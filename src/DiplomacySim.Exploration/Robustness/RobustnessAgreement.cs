namespace DiplomacySim.Exploration.Robustness;

/// <summary>How far two metrics order policies alike.</summary>
/// <param name="One">The one metric.</param>
/// <param name="Other">The other.</param>
/// <param name="Tau">Kendall's tau-b between the values of both, -1 to 1; NaN where one finds all policies equal.</param>
public sealed record RobustnessAgreement(RobustnessMetric One, RobustnessMetric Other, double Tau);
