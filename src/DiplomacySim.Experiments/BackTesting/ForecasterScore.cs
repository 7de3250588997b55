namespace DiplomacySim.Experiments.BackTesting;

/// <summary>A forecaster's scores over origins: means of the years' scores; smaller is better.</summary>
/// <param name="Forecaster">Who forecast.</param>
/// <param name="YearsAhead">Years from origin to target.</param>
/// <param name="WithoutLastYear">Whether forecasts that reach into the last recorded year are left out.</param>
/// <param name="Origins">The origins scored.</param>
/// <param name="Log">The logarithmic score of the rungs.</param>
/// <param name="Ranked">The ranked probability score of the rungs.</param>
/// <param name="Brier">The Brier score of standing higher.</param>
/// <param name="BinaryLog">The logarithmic score of standing higher.</param>
/// <param name="RocArea">How well risers are ranked above the others, all origins pooled: 0.5 to 1, larger is better; NaN where none rose.</param>
public sealed record ForecasterScore(
    string Forecaster, int YearsAhead, bool WithoutLastYear, int Origins, double Log, double Ranked, double Brier, double BinaryLog, double RocArea);
