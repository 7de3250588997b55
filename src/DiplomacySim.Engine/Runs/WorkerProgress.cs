namespace DiplomacySim.Engine.Runs;

/// <summary>What one of those who compute has done in this run.</summary>
/// <param name="Name">The thread's number, or the silo's name.</param>
/// <param name="Futures">The futures that it has computed, since the last batch began where a run goes on until something is sure.</param>
/// <param name="FuturesPerSecond">Its pace of late, in futures a second.</param>
public sealed record WorkerProgress(string Name, long Futures, double FuturesPerSecond);
