namespace DiplomacySim.Exploration.Discovery;

/// <summary>How often an input is found again when the search is repeated on half of the rows.</summary>
/// <param name="Input">The input.</param>
/// <param name="ByCoverage">The share of repetitions in whose box of the same coverage it is restricted.</param>
/// <param name="ByDensity">The share of repetitions in whose box of the same density it is restricted.</param>
public sealed record Reproduction(string Input, double ByCoverage, double ByDensity);
