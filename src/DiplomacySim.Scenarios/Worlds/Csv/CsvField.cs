namespace DiplomacySim.Scenarios.Worlds.Csv;

/// <summary>A field of a table, with its place.</summary>
/// <param name="Text">The text, quotes resolved.</param>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Column">The column at which it begins, from 1.</param>
internal readonly record struct CsvField(string Text, int Line, int Column);
