using System.Collections.Immutable;
using DiplomacySim.Scenarios.Searching;

namespace DiplomacySim.Experiments.Searching;

/// <summary>A policy that a search has found.</summary>
/// <param name="Change">The policy.</param>
/// <param name="Measures">Its measures in the futures of the search, in the order of <see cref="SearchBinding.Measures"/>.</param>
/// <param name="Meets">Whether it keeps to all constraints in them.</param>
public sealed record FoundPolicy(PolicyChange Change, ImmutableArray<double> Measures, bool Meets);
