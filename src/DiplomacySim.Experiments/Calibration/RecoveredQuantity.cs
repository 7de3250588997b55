using DiplomacySim.Experiments.Statistics;

namespace DiplomacySim.Experiments.Calibration;

/// <summary>How well fits of simulated pasts find a quantity that is known.</summary>
/// <param name="Name">The quantity's name.</param>
/// <param name="Truth">Its value in the simulated pasts.</param>
/// <param name="Mean">The mean of the estimates.</param>
/// <param name="Deviation">The standard deviation of the estimates.</param>
/// <param name="MeanError">The mean of the standard errors that the fits give.</param>
/// <param name="Covered">The pasts whose 90% interval holds the truth.</param>
/// <param name="Pasts">The pasts.</param>
/// <param name="IsIdentified">Whether the data, not the prior, set the estimate in most fits.</param>
public sealed record RecoveredQuantity(
    string Name, double Truth, double Mean, double Deviation, double MeanError, int Covered, int Pasts, bool IsIdentified)
{
    /// <summary>The share of pasts whose 90% interval holds the truth.</summary>
    public Share Coverage => Share.Of(Covered, Pasts);
}
