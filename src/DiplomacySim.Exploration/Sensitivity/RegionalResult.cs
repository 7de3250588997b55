using System.Collections.Immutable;

namespace DiplomacySim.Exploration.Sensitivity;

/// <summary>Regional sensitivity: what tells rows of interest from the others.</summary>
/// <param name="Inputs">The inputs, in the order of the table.</param>
/// <param name="Inside">The rows of interest.</param>
/// <param name="Outside">The others.</param>
public sealed record RegionalResult(ImmutableArray<RegionalMeasure> Inputs, int Inside, int Outside);
