namespace DiplomacySim.Charts.Kinds;

/// <summary>A count that was forecast for a year, and the one that came.</summary>
/// <param name="Name">The year.</param>
/// <param name="Mean">The forecast's mean.</param>
/// <param name="Low">The lower end of its central 90% interval.</param>
/// <param name="High">The upper end.</param>
/// <param name="Observed">What came.</param>
public sealed record ForecastYear(string Name, double Mean, double Low, double High, double Observed)
{
    /// <summary>Whether the interval held what came.</summary>
    public bool IsCovered => Low <= Observed && Observed <= High;
}
