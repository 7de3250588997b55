using DiplomacySim.Model;

namespace DiplomacySim.Charts.Kinds;

/// <summary>Something that happens to a partner in one future.</summary>
/// <param name="Month">When.</param>
/// <param name="Kind">What.</param>
/// <param name="Count">The number of signatures; 1 for the others.</param>
/// <param name="Tier">The rung reached by an upgrade.</param>
public readonly record struct LaneEvent(Month Month, LaneEventKind Kind, int Count = 1, int Tier = 0);
