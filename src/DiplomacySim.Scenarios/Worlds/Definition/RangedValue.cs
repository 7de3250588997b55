namespace DiplomacySim.Scenarios.Worlds.Definition;

/// <summary>A value with the range to sweep, where it comes from and why.</summary>
/// <param name="Default">The value used where a scenario gives none; from <paramref name="Low"/> to <paramref name="High"/>.</param>
/// <param name="Low">The lowest value to sweep.</param>
/// <param name="High">The highest value to sweep.</param>
/// <param name="Mark">Where the default comes from.</param>
/// <param name="Reason">Why this default and this range.</param>
internal sealed record RangedValue(double Default, double Low, double High, ParameterMark Mark, string Reason);
