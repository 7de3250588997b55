using DiplomacySim.Model;

namespace DiplomacySim.Charts.Kinds;

/// <summary>A step of the past: a partner reached a rung.</summary>
/// <param name="Month">When.</param>
/// <param name="Tier">The rung.</param>
/// <param name="Partner">The partner's name.</param>
public readonly record struct TimelineStep(Month Month, int Tier, string Partner);
