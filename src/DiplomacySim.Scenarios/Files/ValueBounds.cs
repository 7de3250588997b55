using DiplomacySim.Scenarios.Problems;

namespace DiplomacySim.Scenarios.Files;

/// <summary>The values that a lever or parameter can take.</summary>
/// <param name="Minimum">The smallest value that has a meaning.</param>
/// <param name="Maximum">The largest value that has a meaning.</param>
/// <param name="AllowsNone">Whether <c>none</c> has a meaning.</param>
/// <param name="UsualLow">The lower end of the range that the world gives for it.</param>
/// <param name="UsualHigh">The upper end of the range that the world gives for it; positive infinity where <c>none</c> is in it.</param>
internal sealed record ValueBounds(double Minimum, double Maximum, bool AllowsNone, double UsualLow, double UsualHigh)
{
    /// <summary>The range in words.</summary>
    public ProblemText InWords => $"{Shown.Number(Minimum)} to {Shown.Number(Maximum)}";
}
