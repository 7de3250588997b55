using System.Collections.Immutable;

namespace DiplomacySim.Exploration.Sensitivity;

/// <summary>PAWN indices from given data.</summary>
/// <param name="Inputs">The inputs, in the order of the table.</param>
/// <param name="Dummy">The same of an input that has nothing to do with the output: what chance alone gives.</param>
/// <param name="Rows">The rows.</param>
/// <param name="Classes">The classes into which an input is cut.</param>
public sealed record PawnResult(ImmutableArray<PawnMeasure> Inputs, PawnMeasure Dummy, int Rows, int Classes);
