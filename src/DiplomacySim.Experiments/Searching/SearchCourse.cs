using System.Collections.Immutable;
using DiplomacySim.Exploration.Search;

namespace DiplomacySim.Experiments.Searching;

/// <summary>How one of the searches side by side went.</summary>
/// <param name="Seed">The key of its draws.</param>
/// <param name="Generations">How far it was after each generation.</param>
/// <param name="End">Why it ended; null where it was stopped.</param>
public sealed record SearchCourse(ulong Seed, ImmutableArray<GenerationMark> Generations, EvolutionEnd? End);
