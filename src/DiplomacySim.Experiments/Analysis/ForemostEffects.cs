using System.Collections.Immutable;
using DiplomacySim.Model.Parameters;

namespace DiplomacySim.Experiments.Analysis;

/// <summary>Which effects of uncertain inputs a report shows.</summary>
public static class ForemostEffects
{
    /// <summary>
    /// How long the wave lasts before all others, where it can matter in the run; then the largest effects. What the scenario draws is
    /// shown even where it makes no difference, for that is an answer too; what comes from the world's posterior only where it stands out.
    /// </summary>
    /// <param name="summary">The summary.</param>
    /// <param name="most">How many inputs are shown at most.</param>
    public static ImmutableArray<UncertaintyEffect> Of(RunSummary summary, int most)
    {
        ArgumentNullException.ThrowIfNull(summary);
        var scenario = summary.Plan.Scenario;
        var wave = scenario.World.World.Leaders[^1].FadesFrom <= scenario.To
            ? scenario.World.Parameters.First(p => p.Index == ParameterSet.IndexOf(Parameter.WaveHalfLife)).Name
            : "";
        var drawn = scenario.Policies.SelectMany(p => p.Uncertainties).Select(u => u.Name).ToHashSet(StringComparer.Ordinal);
        return [.. summary.Effects.Where(e => !e.IsWithinNoise || e.Name == wave || drawn.Contains(e.Name)).OrderByDescending(e => e.Name == wave).Take(most)];
    }
}
