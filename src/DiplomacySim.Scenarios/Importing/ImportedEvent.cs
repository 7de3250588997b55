using System.Collections.Immutable;

namespace DiplomacySim.Scenarios.Importing;

/// <summary>A visit or signature that was found in coded events.</summary>
/// <param name="Kind">Which of both.</param>
/// <param name="Date">The day with the most reports.</param>
/// <param name="Partner">The partner: an index into the world's partners.</param>
/// <param name="IsOutbound">Whether the home's side travelled; null for a signature, and where the reports do not say.</param>
/// <param name="Level">Who of the home took part: one of the world's levels; null where the reports do not say.</param>
/// <param name="Reports">How many reports there are.</param>
/// <param name="Rows">The rows, as <c>file:line</c>, in the order of the files.</param>
public sealed record ImportedEvent(MappedKind Kind, DateOnly Date, int Partner, bool? IsOutbound, string? Level, long Reports, ImmutableArray<string> Rows);
