using System.Collections.Immutable;

namespace DiplomacySim.Charts.Kinds;

/// <summary>One partner in one future.</summary>
/// <param name="Name">The partner.</param>
/// <param name="TierAtStart">Its rung at the start.</param>
/// <param name="Events">What happens, by month.</param>
public sealed record Lane(string Name, int TierAtStart, ImmutableArray<LaneEvent> Events);
