using System.Collections.Immutable;
using DiplomacySim.Scenarios.Problems;

namespace DiplomacySim.Scenarios.Worlds;

/// <summary>What came of reading a world's folder.</summary>
/// <param name="World">The world; null where there is an error among the problems.</param>
/// <param name="Problems">Every problem found, by file, line and column.</param>
public sealed record WorldReading(LoadedWorld? World, ImmutableArray<Problem> Problems);
