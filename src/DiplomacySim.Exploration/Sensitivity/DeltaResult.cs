using System.Collections.Immutable;
using DiplomacySim.Exploration.Statistics;

namespace DiplomacySim.Exploration.Sensitivity;

/// <summary>Moment-independent sensitivity measures from given data.</summary>
/// <param name="Inputs">The inputs, in the order of the table.</param>
/// <param name="Dummy">The delta of an input that has nothing to do with the output: what chance alone gives.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Classes">The classes into which an input is cut.</param>
public sealed record DeltaResult(ImmutableArray<DeltaMeasure> Inputs, Estimate Dummy, int Rows, int Classes);
