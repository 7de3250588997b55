using DiplomacySim.Experiments.Analysis.Stored;
using DiplomacySim.Exploration.Discovery;

namespace DiplomacySim.Reports.Analyses;

/// <summary>A tree that was grown.</summary>
/// <param name="Analysis">The tree.</param>
/// <param name="Condition">What is of interest.</param>
internal sealed record FoundTree(StoredAnalysis<CartResult> Analysis, OutcomeCondition Condition);
