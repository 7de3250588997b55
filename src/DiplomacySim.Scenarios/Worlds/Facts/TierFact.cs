using DiplomacySim.Model;

namespace DiplomacySim.Scenarios.Worlds.Facts;

/// <summary>A dated tier of a partner, read from a file of facts.</summary>
/// <param name="Partner">The partner.</param>
/// <param name="Date">The day; where only its month or year is known, a day in it.</param>
/// <param name="Precision">How exactly the day is known.</param>
/// <param name="Rung">The rung that the row names; null for a label that leaves the rung as it is.</param>
/// <param name="Line">The line of the file, from 1.</param>
public sealed record TierFact(PartnerId Partner, DateOnly Date, DatePrecision Precision, int? Rung, int Line);
