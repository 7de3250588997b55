using System.Collections.Immutable;

namespace DiplomacySim.Contracts.Experiments;

/// <summary>Some experiments and how they stand.</summary>
/// <param name="Experiments">The experiments, by number.</param>
[GenerateSerializer, Immutable, Alias("DiplomacySim.ExperimentList")]
public sealed record ExperimentList([property: Id(0)] ImmutableArray<ExperimentStatus> Experiments);
