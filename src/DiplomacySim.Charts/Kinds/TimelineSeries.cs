using System.Collections.Immutable;
using DiplomacySim.Model;

namespace DiplomacySim.Charts.Kinds;

/// <summary>Partners on a rung or above it: counted in the past, with bands in the future.</summary>
/// <param name="Name">What is counted.</param>
/// <param name="Tier">The rung, for its colour.</param>
/// <param name="Past">The count from each month on, ascending.</param>
/// <param name="Future">The forecast, ascending; begins where the past ends.</param>
public sealed record TimelineSeries(string Name, int Tier, ImmutableArray<(Month Month, int Count)> Past, ImmutableArray<FanPoint> Future);
