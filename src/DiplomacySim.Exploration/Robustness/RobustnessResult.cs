using System.Collections.Immutable;

namespace DiplomacySim.Exploration.Robustness;

/// <summary>Robustness of policies by all metrics.</summary>
/// <param name="Policies">The policies' names.</param>
/// <param name="Scenarios">The number of scenarios.</param>
/// <param name="Rankings">The metrics, in the order of <see cref="RobustnessMetric"/>; Starr's only where a threshold was given, the horizon of uncertainty only where distances were too.</param>
/// <param name="Agreements">Each pair of metrics.</param>
public sealed record RobustnessResult(
    ImmutableArray<string> Policies, int Scenarios, ImmutableArray<RobustnessRanking> Rankings, ImmutableArray<RobustnessAgreement> Agreements)
{
    /// <summary>The ranking by a metric.</summary>
    /// <exception cref="InvalidOperationException">The metric was left out.</exception>
    public RobustnessRanking By(RobustnessMetric metric) => Rankings.First(r => r.Metric == metric);
}
