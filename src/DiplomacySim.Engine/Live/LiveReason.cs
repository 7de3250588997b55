namespace DiplomacySim.Engine.Live;

/// <summary>A part of the readiness behind an upgrade.</summary>
/// <param name="Name">Its name, such as <c>capital</c>.</param>
/// <param name="Value">Its share, in log-odds.</param>
public sealed record LiveReason(string Name, double Value);
