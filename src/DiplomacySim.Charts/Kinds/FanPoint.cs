using DiplomacySim.Model;

namespace DiplomacySim.Charts.Kinds;

/// <summary>How a number is spread over futures at the end of a month.</summary>
/// <param name="Month">The month.</param>
/// <param name="P05">5% of futures do not exceed it.</param>
/// <param name="P25">25% of futures do not exceed it.</param>
/// <param name="P50">The median.</param>
/// <param name="P75">75% of futures do not exceed it.</param>
/// <param name="P95">95% of futures do not exceed it.</param>
public readonly record struct FanPoint(Month Month, double P05, double P25, double P50, double P75, double P95);
