namespace DiplomacySim.Charts.Kinds;

/// <summary>The Sobol indices of an input: shares of an outcome's variance.</summary>
/// <param name="Name">The input.</param>
/// <param name="First">The first-order index: what it does alone.</param>
/// <param name="FirstLow">The lower end of its interval.</param>
/// <param name="FirstHigh">The upper end.</param>
/// <param name="Total">The total index: with all interactions.</param>
/// <param name="TotalLow">The lower end of its interval.</param>
/// <param name="TotalHigh">The upper end.</param>
public sealed record IndexBar(string Name, double First, double FirstLow, double FirstHigh, double Total, double TotalLow, double TotalHigh);
