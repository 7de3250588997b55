using System.Collections.Immutable;

namespace DiplomacySim.Model.Signals;

/// <summary>A crisis that puts citizens of the home in danger, in one future.</summary>
/// <param name="Lane">The future.</param>
/// <param name="Partners">Where it is: indices into the world's partners, at least one.</param>
/// <param name="Citizens">How many citizens are in danger, in all these partners together.</param>
/// <param name="Months">How long it lasts.</param>
internal readonly record struct LaneCrisis(int Lane, ImmutableArray<int> Partners, double Citizens, int Months);
