using DiplomacySim.Results;

namespace DiplomacySim.Experiments.Analysis;

/// <summary>The futures of one policy of an experiment, to be compared.</summary>
/// <param name="Experiment">The experiment.</param>
/// <param name="Policy">The index of the policy.</param>
/// <param name="Name">The policy's name.</param>
public sealed record ComparedRun(ExperimentId Experiment, int Policy, string Name);
