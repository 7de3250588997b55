using System.Collections.Immutable;
using DiplomacySim.Engine.Runs;

namespace DiplomacySim.Contracts.Experiments;

/// <summary>How far a run has come: <see cref="RunProgress"/> on its way between silos.</summary>
[GenerateSerializer, Immutable, Alias("DiplomacySim.ProgressNote")]
public sealed record ProgressNote(
    [property: Id(0)] long Done,
    [property: Id(1)] long Total,
    [property: Id(2)] double FuturesPerSecond,
    [property: Id(3)] TimeSpan? Left,
    [property: Id(4)] string? Target,
    [property: Id(5)] double Share,
    [property: Id(6)] double HalfWidth,
    [property: Id(7)] long Failures,
    [property: Id(8)] ImmutableArray<WorkerNote> Workers)
{
    /// <summary>The message of a progress.</summary>
    public static ProgressNote Of(RunProgress progress)
    {
        ArgumentNullException.ThrowIfNull(progress);
        return new ProgressNote(
            progress.Done, progress.Total, progress.FuturesPerSecond, progress.Left, progress.Target, progress.Share, progress.HalfWidth, progress.Failures,
            [.. progress.Workers.Select(worker => new WorkerNote(worker.Name, worker.Futures, worker.FuturesPerSecond))]);
    }

    /// <summary>The progress.</summary>
    public RunProgress ToProgress() => new(Done, Total, FuturesPerSecond, Left, Target, Share, HalfWidth, Failures)
    {
        // A silo of an older program tells nothing of workers.
        Workers = Workers.IsDefaultOrEmpty ? [] : [.. Workers.Select(worker => new WorkerProgress(worker.Name, worker.Futures, worker.FuturesPerSecond))],
    };
}
