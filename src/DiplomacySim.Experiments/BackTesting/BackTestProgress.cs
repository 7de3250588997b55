namespace DiplomacySim.Experiments.BackTesting;

/// <summary>How far a back-test is.</summary>
/// <param name="FitsDone">Origins at which the parameters have been estimated.</param>
/// <param name="Fits">Origins in all.</param>
/// <param name="FuturesDone">Futures played, all origins together.</param>
/// <param name="Futures">Futures to play.</param>
public sealed record BackTestProgress(int FitsDone, int Fits, long FuturesDone, long Futures);
