namespace DiplomacySim.Charts.Kinds;

/// <summary>Forecasts of one probability, and how often what they forecast came about.</summary>
/// <param name="Forecast">The mean probability that was forecast.</param>
/// <param name="Observed">The share that came about.</param>
/// <param name="Low">The lower end of its interval.</param>
/// <param name="High">The upper end.</param>
/// <param name="Count">The number of forecasts.</param>
public readonly record struct ReliabilityBin(double Forecast, double Observed, double Low, double High, long Count);
