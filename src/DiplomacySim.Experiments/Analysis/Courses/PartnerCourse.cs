using System.Collections.Immutable;

namespace DiplomacySim.Experiments.Analysis.Courses;

/// <summary>How likely a country is to stand on each rung, year by year.</summary>
/// <param name="Policy">The index of the policy.</param>
/// <param name="Partner">The country: an index into the world's partners.</param>
/// <param name="TierNow">The rung at the start.</param>
/// <param name="Shares">The share of futures on each rung, lowest first, at the end of each of <see cref="RunCourses.YearEnds"/>.</param>
public sealed record PartnerCourse(int Policy, int Partner, int TierNow, ImmutableArray<ImmutableArray<double>> Shares);
