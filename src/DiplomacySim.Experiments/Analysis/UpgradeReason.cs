using DiplomacySim.Model;

namespace DiplomacySim.Experiments.Analysis;

/// <summary>The main reason for which a partner may rise.</summary>
/// <param name="Kind">The reason.</param>
/// <param name="Contribution">By how much it raises the log-odds of a rise above those of the average country; 0 where that has no meaning.</param>
public sealed record UpgradeReason(ReasonKind Kind, double Contribution)
{
    /// <summary>The month that its rise is planned for; only where that is the reason.</summary>
    public Month? Planned { get; init; }

    /// <summary>The mean number of years spent on a rung before a rise; only where ripeness is the reason.</summary>
    public double YearsInTier { get; init; }
}
