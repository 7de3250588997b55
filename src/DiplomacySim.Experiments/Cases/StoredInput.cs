using System.Collections.Immutable;

namespace DiplomacySim.Experiments.Cases;

/// <summary>An uncertain input of a stored experiment.</summary>
/// <param name="Name">The lever or parameter, as files write it.</param>
/// <param name="Unit">Its unit; may be empty.</param>
/// <param name="IsDesigned">Whether the design places it; else it is drawn for each future.</param>
/// <param name="Distributions">For each policy what it is drawn from; null where the policy sets it.</param>
public sealed record StoredInput(string Name, string Unit, bool IsDesigned, ImmutableArray<string?> Distributions);
