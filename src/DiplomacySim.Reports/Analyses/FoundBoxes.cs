using System.Collections.Immutable;
using DiplomacySim.Experiments.Analysis.Stored;
using DiplomacySim.Exploration.Discovery;

namespace DiplomacySim.Reports.Analyses;

/// <summary>Boxes that were found, with the cases that they were found in.</summary>
/// <param name="Analysis">The boxes.</param>
/// <param name="Cases">The cases.</param>
/// <param name="Condition">What is of interest.</param>
/// <param name="Step">The number of the box on the way to the first one that is shown.</param>
/// <param name="Again">How often the inputs of that box are found again.</param>
internal sealed record FoundBoxes(StoredAnalysis<PrimResult> Analysis, StoredDiscovery Cases, OutcomeCondition Condition, int Step, ImmutableArray<Reproduction> Again)
{
    /// <summary>The box that is shown.</summary>
    public Box Box => Analysis.Result.Paths[0].Steps[Step].Box;
}
