using System.Collections.Immutable;
using DiplomacySim.Engine.Runs;

namespace DiplomacySim.Engine.Remote;

/// <summary>A <see cref="RunProgress"/> on its way.</summary>
/// <param name="Done">Futures done, of all policies, those of earlier runs included.</param>
/// <param name="Total">Futures wanted so far, of all policies.</param>
/// <param name="FuturesPerSecond">Futures computed a second in this run.</param>
/// <param name="SecondsLeft">The time left at this rate, in seconds; null before the first shard.</param>
/// <param name="Target">The name of the first target; null where there is none.</param>
/// <param name="Share">The share of the first policy's futures that meet it so far; null before the first shard.</param>
/// <param name="HalfWidth">Half the width of the share's 95% interval; null before the first shard.</param>
/// <param name="Failures">Futures that failed in this run.</param>
public sealed record ProgressMessage(
    long Done, long Total, double FuturesPerSecond, double? SecondsLeft, string? Target, double? Share, double? HalfWidth, long Failures)
{
    /// <summary>Those who compute, each with its share; empty where they are not known one by one.</summary>
    public ImmutableArray<WorkerProgress> Workers { get; init; } = [];

    /// <summary>The message of a progress.</summary>
    public static ProgressMessage Of(RunProgress progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        return new ProgressMessage(
            progress.Done,
            progress.Total,
            Finite(progress.FuturesPerSecond) ?? 0,
            progress.Left?.TotalSeconds,
            progress.Target,
            Finite(progress.Share),
            Finite(progress.HalfWidth),
            progress.Failures)
        {
            Workers = progress.Workers,
        };
    }

    /// <summary>The progress of this message.</summary>
    public RunProgress ToProgress() => new(
        Done,
        Total,
        FuturesPerSecond,
        SecondsLeft is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        Target,
        Share ?? double.NaN,
        HalfWidth ?? double.NaN,
        Failures)
    {
        Workers = Workers.IsDefaultOrEmpty ? [] : Workers,
    };

    // JSON has no word for a number that is none.
    private static double? Finite(double value) => double.IsFinite(value) ? value : null;
}
