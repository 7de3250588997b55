namespace DiplomacySim.Experiments.BackTesting;

/// <summary>A count that was forecast, and the one that came.</summary>
/// <param name="Forecaster">Who forecast.</param>
/// <param name="Origin">The year at whose end.</param>
/// <param name="Target">The year forecast.</param>
/// <param name="Rung">The rung on which or above which countries are counted; 0 for the steps of the target year.</param>
/// <param name="Mean">The forecast's mean.</param>
/// <param name="Low">The lower end of its central 90% interval.</param>
/// <param name="High">The upper end.</param>
/// <param name="Observed">What came.</param>
/// <param name="AtLeastObserved">The probability that was given to as many or more.</param>
/// <param name="Crps">The continuous ranked probability score, in the unit of the count.</param>
/// <param name="Pit">The randomised probability integral transform, 0 to 1.</param>
public sealed record CountCheck(
    string Forecaster, int Origin, int Target, int Rung, double Mean, int Low, int High, int Observed, double AtLeastObserved, double Crps, double Pit)
{
    /// <summary>Whether the interval held it.</summary>
    public bool IsCovered => Low <= Observed && Observed <= High;
}
