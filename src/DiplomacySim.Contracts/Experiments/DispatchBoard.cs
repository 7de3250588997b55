using System.Collections.Immutable;

namespace DiplomacySim.Contracts.Experiments;

/// <summary>The open experiments at one moment.</summary>
/// <param name="Version">Grows whenever an experiment is opened or closed, and whenever one has work again.</param>
/// <param name="Open">The open experiments, by number. What is not among them is not worth computing any more.</param>
[GenerateSerializer, Immutable, Alias("DiplomacySim.DispatchBoard")]
public sealed record DispatchBoard([property: Id(0)] long Version, [property: Id(1)] ImmutableArray<OpenExperiment> Open);
