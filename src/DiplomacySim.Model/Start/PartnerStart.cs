namespace DiplomacySim.Model.Start;

/// <summary>How the relationship with one partner stands at the start.</summary>
/// <param name="Tier">The rung.</param>
/// <param name="MonthsInTier">Months since the last step at the end of the month before; infinite on the lowest rung.</param>
/// <param name="Capital">Relationship capital, in points.</param>
/// <param name="Recency">exp(-m / recency months), m months after the last visit.</param>
/// <param name="Pipeline">Expected number of agreements under way.</param>
/// <param name="Implemented">Expected number of agreements implemented so far.</param>
/// <param name="Lapsed">Expected number of agreements lapsed so far.</param>
/// <param name="FrailtyMean">Mean of the unobserved willingness given the past, in log-odds.</param>
/// <param name="FrailtyDeviation">Its standard deviation.</param>
public sealed record PartnerStart(
    int Tier,
    double MonthsInTier,
    double Capital,
    double Recency,
    double Pipeline,
    double Implemented,
    double Lapsed,
    double FrailtyMean,
    double FrailtyDeviation)
{
    /// <summary>Expected visits a month, the mean of the last twelve months.</summary>
    public double VisitsAMonth { get; init; }
}
