using DiplomacySim.Exploration.Statistics;
using DiplomacySim.Results;

namespace DiplomacySim.Experiments.Analysis;

/// <summary>The difference of one outcome or target between two policies, future by future on the same draws.</summary>
/// <param name="Column">The outcome or target.</param>
/// <param name="Count">The pairs of futures that both have a value.</param>
/// <param name="Reference">The mean under the reference policy; NaN where there is no pair.</param>
/// <param name="ReferenceBand">The spread under the reference policy.</param>
/// <param name="Other">The mean under the other policy.</param>
/// <param name="OtherBand">The spread under the other policy.</param>
/// <param name="Difference">The other's mean less the reference's.</param>
/// <param name="Low">The lower end of the difference's 95% interval (normal; good from some 100 pairs on).</param>
/// <param name="High">The upper end.</param>
/// <param name="VarianceReduction">
/// How many times more futures independent draws would have taken for the same interval: the sum of both variances over the variance
/// of the difference. 1 is no gain; infinite where the difference is the same in every future.
/// </param>
public sealed record PairedDifference(
    ColumnDefinition Column,
    long Count,
    double Reference,
    Band ReferenceBand,
    double Other,
    Band OtherBand,
    double Difference,
    double Low,
    double High,
    double VarianceReduction)
{
    /// <summary>The chance of a difference as large, either way, if there were none (normal); 1 where there is no pair.</summary>
    public double PValue => High > Low
        ? MultipleTests.NormalP(2 * Moments.Z * Difference / (High - Low))
        : Difference is 0 or double.NaN ? 1 : 0;

    /// <summary>The same, adjusted for the other differences that are read with it.</summary>
    /// <value>NaN before <see cref="MultipleComparison.Adjust"/>.</value>
    public double AdjustedPValue { get; init; } = double.NaN;

    /// <summary>
    /// The variance reduction that the best pairing of these values would give, from the first 4,096 pairs: where it is small too, the
    /// policy itself changes the outcome in many futures, and no common luck can make that smaller.
    /// </summary>
    public double LargestReduction { get; init; } = double.NaN;

    /// <summary>The share of pairs whose values differ, 0 to 1; NaN where there is no pair.</summary>
    public double Changed { get; init; } = double.NaN;

    /// <summary>Whether the interval leaves out 0.</summary>
    public bool IsClear => Low > 0 || High < 0;
}
