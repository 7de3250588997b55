namespace DiplomacySim.Contracts.Experiments;

/// <summary>An experiment that has shards to compute, or will have.</summary>
/// <param name="Experiment">Its number.</param>
/// <param name="Run">The word of the run.</param>
[GenerateSerializer, Immutable, Alias("DiplomacySim.OpenExperiment")]
public sealed record OpenExperiment([property: Id(0)] long Experiment, [property: Id(1)] string Run);
