namespace DiplomacySim.Charts.Kinds;

/// <summary>A measure of an input, or two: of Sobol indices, shares of an outcome's variance.</summary>
/// <param name="Name">The input.</param>
/// <param name="First">The first-order index, what it does alone, or another measure.</param>
/// <param name="FirstLow">The lower end of its interval.</param>
/// <param name="FirstHigh">The upper end.</param>
/// <param name="Total">The total index, with all interactions, or another second measure.</param>
/// <param name="TotalLow">The lower end of its interval.</param>
/// <param name="TotalHigh">The upper end.</param>
public sealed record IndexBar(string Name, double First, double FirstLow, double FirstHigh, double Total = 0, double TotalLow = 0, double TotalHigh = 0);
