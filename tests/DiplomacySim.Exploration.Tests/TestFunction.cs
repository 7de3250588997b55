namespace DiplomacySim.Exploration.Tests;

/// <summary>A function of a point in the unit cube.</summary>
internal delegate double TestFunction(ReadOnlySpan<double> units);
