using System.Collections.Immutable;

namespace DiplomacySim.Experiments.Fidelity;

/// <summary>A policy held against the record.</summary>
/// <param name="Policy">Its name.</param>
/// <param name="Rows">The numbers, in the order of the record's.</param>
public sealed record PolicyFidelity(string Policy, ImmutableArray<FidelityRow> Rows);
