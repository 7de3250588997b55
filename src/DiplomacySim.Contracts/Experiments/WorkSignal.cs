namespace DiplomacySim.Contracts.Experiments;

/// <summary>Whether it is worth asking an experiment for a shard.</summary>
/// <param name="Version">Grows whenever there is work for somebody who was sent away.</param>
/// <param name="IsKnown">Whether the experiment runs, or has just ended; false where it has to be started again.</param>
/// <param name="End">How it ended; null while it runs.</param>
[GenerateSerializer, Immutable, Alias("DiplomacySim.WorkSignal")]
public sealed record WorkSignal(
    [property: Id(0)] long Version,
    [property: Id(1)] bool IsKnown,
    [property: Id(2)] ExperimentStatus? End);
