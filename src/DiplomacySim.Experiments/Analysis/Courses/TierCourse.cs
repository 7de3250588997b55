using System.Collections.Immutable;

namespace DiplomacySim.Experiments.Analysis.Courses;

/// <summary>How many countries stand on a rung, month by month.</summary>
/// <param name="Policy">The index of the policy.</param>
/// <param name="Tier">The rung.</param>
/// <param name="IsOrAbove">Whether higher rungs are counted too.</param>
/// <param name="Bands">The number over futures: at the start, then at the end of every month of the run.</param>
public sealed record TierCourse(int Policy, int Tier, bool IsOrAbove, ImmutableArray<CountBand> Bands);
