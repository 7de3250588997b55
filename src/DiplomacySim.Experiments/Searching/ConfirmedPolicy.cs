using System.Collections.Immutable;

namespace DiplomacySim.Experiments.Searching;

/// <summary>A policy of a search on futures that it was not chosen on.</summary>
/// <param name="Found">The policy, with its measures in the futures of the search.</param>
/// <param name="Fresh">Its measures in fresh futures, in the same order.</param>
/// <param name="Meets">Whether it keeps to all constraints in them.</param>
public sealed record ConfirmedPolicy(FoundPolicy Found, ImmutableArray<MeasuredValue> Fresh, bool Meets);
