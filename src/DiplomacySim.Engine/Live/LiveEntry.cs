using DiplomacySim.Model;

namespace DiplomacySim.Engine.Live;

/// <summary>An action in a journal.</summary>
/// <param name="Month">The month in which it takes effect.</param>
/// <param name="Action">The action.</param>
public sealed record LiveEntry(Month Month, LiveAction Action);
