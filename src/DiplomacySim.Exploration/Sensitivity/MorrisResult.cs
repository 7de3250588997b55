using System.Collections.Immutable;

namespace DiplomacySim.Exploration.Sensitivity;

/// <summary>Elementary effects of a Morris design.</summary>
/// <param name="Inputs">The inputs, in the order of the design.</param>
/// <param name="Trajectories">The trajectories used; those with a missing output are left out.</param>
public sealed record MorrisResult(ImmutableArray<MorrisMeasure> Inputs, int Trajectories);
