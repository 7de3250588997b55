using DiplomacySim.Results;

namespace DiplomacySim.Experiments.Analysis;

/// <summary>An outcome over the futures of a policy that have it.</summary>
/// <param name="Policy">The index of the policy.</param>
/// <param name="Column">The outcome; targets are not among these.</param>
/// <param name="IsBuiltIn">Whether the program gives the outcome, not the scenario.</param>
/// <param name="Count">The futures that have a value: a month that never comes is none.</param>
/// <param name="Mean">The mean; NaN where no future has a value.</param>
/// <param name="Deviation">The standard deviation over futures.</param>
/// <param name="Band">How it is spread over these futures.</param>
public sealed record OutcomeMean(
    int Policy, ColumnDefinition Column, bool IsBuiltIn, long Count, double Mean, double Deviation, Band Band)
{
    /// <summary>Half the width of the mean's 95% interval (normal).</summary>
    public double HalfWidth => Count > 0 ? Moments.Z * Deviation / Math.Sqrt(Count) : double.NaN;
}
