using DiplomacySim.Experiments.Plans;

namespace DiplomacySim.Cli.Running;

/// <summary>The plan of a stored experiment.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="ScenarioPath">The path of the scenario, as it was given when the experiment was begun.</param>
internal sealed record StoredPlan(ExperimentPlan Plan, string ScenarioPath);
