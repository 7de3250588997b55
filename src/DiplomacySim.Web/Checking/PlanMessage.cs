namespace DiplomacySim.Web.Checking;

/// <summary>What running a scenario would be.</summary>
/// <param name="PlanHash">The hash of everything that decides the numbers.</param>
/// <param name="Experiment">The stored experiment with this plan, which a run would go on with; null where there is none.</param>
/// <param name="Outline">What the scenario is.</param>
/// <param name="Estimate">What the run would take.</param>
internal sealed record PlanMessage(string PlanHash, long? Experiment, OutlineMessage Outline, EstimateMessage Estimate);
