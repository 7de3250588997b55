using DiplomacySim.Charts;

namespace DiplomacySim.Reports.Analyses;

/// <summary>A chart of an analysis.</summary>
/// <param name="Name">Its name, which is also that of its file: <c>bars</c>, <c>path</c>, <c>box</c>, <c>parts</c>, <c>levers</c>, <c>tree</c>, <c>ranks</c>, <c>pareto</c>, <c>convergence</c>.</param>
/// <param name="Chart">The chart.</param>
public sealed record AnalysisChart(string Name, Chart Chart);
