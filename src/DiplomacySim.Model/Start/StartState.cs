using System.Collections.Immutable;

namespace DiplomacySim.Model.Start;

/// <summary>How all relationships stand at the start of a run.</summary>
/// <param name="From">The first month of the run.</param>
/// <param name="Partners">The partners, in the world's order.</param>
public sealed record StartState(Month From, ImmutableArray<PartnerStart> Partners);
