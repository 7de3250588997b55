using Orleans.Concurrency;

namespace DiplomacySim.Contracts.Experiments;

/// <summary>What a cluster is asked to run.</summary>
/// <param name="Bundle">The scenario with its world, in the byte form of a bundle.</param>
/// <param name="Settings">How to run it.</param>
/// <param name="Experiment">The number of the experiment to go on with; null to find one of the same plan, or to begin one.</param>
[GenerateSerializer, Immutable, Alias("DiplomacySim.Submission")]
public sealed record Submission(
    [property: Id(0)] Immutable<byte[]> Bundle,
    [property: Id(1)] RunSettings Settings,
    [property: Id(2)] long? Experiment);
