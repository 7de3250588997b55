namespace DiplomacySim.Web.Library;

/// <summary>A number of the home in a year.</summary>
/// <param name="Year">The year.</param>
/// <param name="Name">The indicator.</param>
/// <param name="Value">The number.</param>
/// <param name="Unit">Its unit.</param>
/// <param name="Note">What else is known; may be empty.</param>
/// <param name="Source">Where it comes from.</param>
internal sealed record IndicatorMessage(int Year, string Name, double Value, string Unit, string Note, string Source);
