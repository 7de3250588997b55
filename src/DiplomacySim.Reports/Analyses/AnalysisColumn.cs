namespace DiplomacySim.Reports.Analyses;

/// <summary>A column of an analysis.</summary>
/// <param name="Key">Its name for programs; an estimate also has <c>KeyLow</c> and <c>KeyHigh</c>.</param>
/// <param name="Title">Its title for people; empty for a column that only programs get.</param>
/// <param name="Kind">How its cells are written.</param>
public sealed record AnalysisColumn(string Key, string Title, CellKind Kind);
