using System.Collections.Immutable;

namespace DiplomacySim.Scenarios.Files;

/// <summary>Levers as they are written.</summary>
/// <param name="Paths">The levers over time, by name; one that is not written has no entry.</param>
/// <param name="Priority">The natural logarithm of the weight of each partner; empty where the world is not known.</param>
internal sealed record LeverSettings(ImmutableDictionary<string, LeverPath> Paths, ImmutableArray<double> Priority);
