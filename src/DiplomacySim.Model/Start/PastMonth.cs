namespace DiplomacySim.Model.Start;

/// <summary>What bore on a country's next step in a month of the recorded past: facts, and the expected course of the rest.</summary>
/// <param name="Partner">The country: an index into the world's partners.</param>
/// <param name="Month">The month.</param>
/// <param name="Before">The rung at the start of the month; below the top.</param>
/// <param name="After">The rung at its end.</param>
/// <param name="MonthsInTier">Months since the last step; without meaning on the lowest rung.</param>
/// <param name="Visit">The probability of a top-level activity, given the month's activities: above 0, below 1.</param>
/// <param name="Capital">Expected relationship capital, in points.</param>
/// <param name="Credibility">The expected share of ended agreements that were carried out.</param>
/// <param name="PeerShare">The share of the region's other countries above the lowest rung.</param>
/// <param name="RivalAhead">The rungs by which the highest rival leads.</param>
public readonly record struct PastMonth(
    int Partner,
    Month Month,
    int Before,
    int After,
    double MonthsInTier,
    double Visit,
    double Capital,
    double Credibility,
    double PeerShare,
    int RivalAhead);
