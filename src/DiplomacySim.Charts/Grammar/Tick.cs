namespace DiplomacySim.Charts.Grammar;

/// <summary>A marked place of a scale.</summary>
/// <param name="Value">The value.</param>
/// <param name="Label">What stands there; may be empty.</param>
public readonly record struct Tick(double Value, string Label);
