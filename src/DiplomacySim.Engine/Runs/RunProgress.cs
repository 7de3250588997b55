using System.Collections.Immutable;

namespace DiplomacySim.Engine.Runs;

/// <summary>How far a run has come.</summary>
/// <param name="Done">Futures done, of all policies, those of earlier runs included.</param>
/// <param name="Total">Futures wanted so far, of all policies; grows where a run goes on until its targets are sure.</param>
/// <param name="FuturesPerSecond">Futures stored a second over the last ten seconds; over the whole run at its end.</param>
/// <param name="Left">The time left at this rate; null before the first shard.</param>
/// <param name="Target">The name of the first target; null where there is none.</param>
/// <param name="Share">The share of the first policy's futures that meet it so far; NaN before the first shard.</param>
/// <param name="HalfWidth">Half the width of the share's 95% interval.</param>
/// <param name="Failures">Futures that failed in this run.</param>
public sealed record RunProgress(
    long Done,
    long Total,
    double FuturesPerSecond,
    TimeSpan? Left,
    string? Target,
    double Share,
    double HalfWidth,
    long Failures)
{
    /// <summary>Those who compute, each with its share; empty where they are not known one by one.</summary>
    public ImmutableArray<WorkerProgress> Workers { get; init; } = [];
}
