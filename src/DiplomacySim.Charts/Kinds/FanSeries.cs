using System.Collections.Immutable;

namespace DiplomacySim.Charts.Kinds;

/// <summary>A number over time, under one policy.</summary>
/// <param name="Name">The policy.</param>
/// <param name="Points">The months, ascending; one at least.</param>
public sealed record FanSeries(string Name, ImmutableArray<FanPoint> Points);
