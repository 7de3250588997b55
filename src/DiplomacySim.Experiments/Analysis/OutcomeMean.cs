using DiplomacySim.Results;

namespace DiplomacySim.Experiments.Analysis;

/// <summary>An outcome over the futures of a policy that have it.</summary>
/// <param name="Policy">The index of the policy.</param>
/// <param name="Column">The outcome; targets are not among these.</param>
/// <param name="IsBuiltIn">Whether the program gives the outcome, not the scenario.</param>
/// <param name="Count">The futures that have a value: a month that never comes is none.</param>
/// <param name="Mean">The mean; NaN where no future has a value.</param>
/// <param name="Deviation">The standard deviation over futures.</param>
/// <param name="P05">The value that 5% of these futures do not exceed.</param>
/// <param name="P50">The median.</param>
/// <param name="P95">The value that 95% of them do not exceed.</param>
public sealed record OutcomeMean(
    int Policy, ColumnDefinition Column, bool IsBuiltIn, long Count, double Mean, double Deviation, double P05, double P50, double P95)
{
    /// <summary>Half the width of the mean's 95% interval (normal).</summary>
    public double HalfWidth => Count > 0 ? Moments.Z * Deviation / Math.Sqrt(Count) : double.NaN;
}
