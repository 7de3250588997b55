using System.Collections.Immutable;

namespace DiplomacySim.Scenarios.Importing;

/// <summary>Rows that were passed over for one reason.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="Count">How many they are.</param>
/// <param name="First">The first of them, as <c>file:line</c>, up to five.</param>
public sealed record DroppedRows(string Reason, long Count, ImmutableArray<string> First);
