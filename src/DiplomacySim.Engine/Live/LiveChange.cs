using System.Collections.Immutable;

namespace DiplomacySim.Engine.Live;

/// <summary>A live world after something happened to it.</summary>
/// <param name="Status">Where it stands.</param>
/// <param name="Events">What the months since the last change brought, by month, then future, then partner.</param>
public sealed record LiveChange(LiveWorldStatus Status, ImmutableArray<LiveEvent> Events);
