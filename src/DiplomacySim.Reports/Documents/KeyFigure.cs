namespace DiplomacySim.Reports.Documents;

/// <summary>A number that the report begins with.</summary>
/// <param name="Value">The number.</param>
/// <param name="Label">What it is.</param>
/// <param name="Detail">How sure it is, or what it is made of.</param>
internal sealed record KeyFigure(string Value, string Label, string Detail);
