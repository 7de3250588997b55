using DiplomacySim.Engine.Runs;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Results;

namespace DiplomacySim.Engine.Hosting;

/// <summary>What a host is asked to run.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Options">How to run it.</param>
/// <param name="Experiment">The experiment to go on with; null to find one of the same plan, or to begin one.</param>
public sealed record RunRequest(ExperimentPlan Plan, RunOptions Options, ExperimentId? Experiment = null);
