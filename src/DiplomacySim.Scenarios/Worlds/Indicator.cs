namespace DiplomacySim.Scenarios.Worlds;

/// <summary>A number of the home in a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Name">The indicator, such as <c>agreements_signed</c>.</param>
/// <param name="Value">The number.</param>
/// <param name="Unit">The unit of the number.</param>
/// <param name="Source">Where it comes from.</param>
/// <param name="Note">What else is known; may be empty.</param>
/// <param name="Line">The line of the file, from 1.</param>
public sealed record Indicator(int Year, string Name, double Value, string Unit, string Source, string Note, int Line);
