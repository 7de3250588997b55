using System.Collections.Immutable;

namespace DiplomacySim.Scenarios.Importing;

/// <summary>One side of a coded event, as the table writes it.</summary>
/// <param name="Countries">Codes or names of countries; several where the table lists them.</param>
/// <param name="Text">The name and title of the actor.</param>
/// <param name="Sectors">The roles or sectors of the actor; empty for a country as such.</param>
internal sealed record CodedSide(ImmutableArray<string> Countries, string Text, ImmutableArray<string> Sectors);
