using System.Collections.Concurrent;
using System.Collections.Immutable;
using DiplomacySim.Experiments.BackTesting.Baselines;
using DiplomacySim.Experiments.History;
using DiplomacySim.Model;
using DiplomacySim.Scenarios.Worlds;

namespace DiplomacySim.Experiments.BackTesting;

/// <summary>Forecasts of the past from its own data: at the end of each of several years the model is estimated anew and looks ahead.</summary>
/// <remarks>
/// A forecaster is handed the <see cref="HistoryPanel"/> cut off at the origin and nothing else; what came is read afterwards. The
/// result is the same bytes with any number of workers and any size of shards.
/// </remarks>
public static class BackTest
{
    /// <summary>The model's name among the forecasters.</summary>
    public const string Model = "model";

    /// <summary>The baseline that the model must beat year by year: every partner of a rung moves as often as partners of that rung did.</summary>
    public const string ConstantHazard = BaselineTable.ConstantHazard;

    /// <summary>The strongest baseline: a logistic regression with trade, the years in the tier and the recent rate of steps.</summary>
    public const string StrongLogit = BaselineTable.StrongLogit;

    private const int FirstYearsLearnt = 10;

    /// <summary>Runs a back-test.</summary>
    /// <param name="world">The world.</param>
    /// <param name="options">How it is made.</param>
    /// <param name="progress">Told how far it is, from any thread; may be null.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="BackTestException">The world's recorded past is too short for the origins, or an option is out of range.</exception>
    public static BackTestResult Run(LoadedWorld world, BackTestOptions options, Action<BackTestProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(world);
        return Run(HistoryPanel.From(world), world.ContentHash, options, progress, cancellationToken);
    }

    internal static BackTestResult Run(HistoryPanel panel, string worldHash, BackTestOptions options, Action<BackTestProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var truth = new YearlyPast(panel.World);
        var origins = Origins(truth, options);
        var forecasts = new List<TierForecast>();
        var fits = Forecast(panel, origins, truth.LastYear, options, progress, cancellationToken);
        foreach (var (origin, fit) in origins.Zip(fits))
        {
            var past = new YearlyPast(panel.Until(new Month(origin, 12)).World);
            forecasts.Add(fit.Tally.ToForecast(Model, origin));
            forecasts.AddRange(BaselineTable.All.Select(baseline => baseline.Forecast(past, truth.LastYear - origin)));
        }

        return new BackTestResult(panel.World, worldHash, options, origins, truth, [.. forecasts]);
    }

    /// <summary>The model's forecast at one origin, from nothing but the panel cut off there.</summary>
    internal static FutureRun RunOf(HistoryPanel panel, int origin, int lastYear, BackTestOptions options)
    {
        var fit = OriginFit.Of(panel.Until(new Month(origin, 12)), options.DrawsParameters);
        return new FutureRun(fit.World, fit.Start, fit.Posterior, lastYear, AttentionOutlook.After(fit.World, options.AttentionGrowth, options.AttentionRecovery), options.Seed);
    }

    private static FutureRun[] Forecast(HistoryPanel panel, ImmutableArray<int> origins, int lastYear, BackTestOptions options, Action<BackTestProgress>? progress, CancellationToken cancellationToken)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Workers, CancellationToken = cancellationToken };
        var runs = new FutureRun[origins.Length];
        var (fits, futures, total) = (0, 0L, (long)origins.Length * options.Futures);
        Parallel.ForEach(Partitioner.Create(Enumerable.Range(0, origins.Length), EnumerablePartitionerOptions.NoBuffering), parallel, i =>
        {
            runs[i] = RunOf(panel, origins[i], lastYear, options);
            progress?.Invoke(new BackTestProgress(Interlocked.Increment(ref fits), origins.Length, 0, total));
        });

        // The longest first, so that no worker is left with one at the end.
        var parts = runs.OrderByDescending(run => run.Months).SelectMany(run => Parts(options).Select(part => (Run: run, part.First, part.Count)));
        Parallel.ForEach(Partitioner.Create(parts, EnumerablePartitionerOptions.NoBuffering), parallel, part =>
        {
            part.Run.Play(part.First, part.Count, cancellationToken);
            progress?.Invoke(new BackTestProgress(origins.Length, origins.Length, Interlocked.Add(ref futures, part.Count), total));
        });
        return runs;
    }

    /// <summary>The futures in shards.</summary>
    internal static IEnumerable<(uint First, int Count)> Parts(BackTestOptions options)
    {
        for (var first = 0; first < options.Futures; first += options.ShardLanes)
        {
            yield return ((uint)first, Math.Min(options.ShardLanes, options.Futures - first));
        }
    }

    private static ImmutableArray<int> Origins(YearlyPast truth, BackTestOptions options)
    {
        Require(options);
        var earliest = truth.FirstYear;
        var latest = truth.LastYear - 1;
        var first = options.FirstOrigin ?? Math.Min(earliest + FirstYearsLearnt - 1, latest);
        var last = options.LastOrigin ?? latest;
        if (earliest > latest)
        {
            throw new BackTestException($"The recorded past of '{truth.World.Name}' holds fewer than two whole years; a back-test needs one to learn from and one to look at.");
        }

        if (first < earliest || last > latest || first > last)
        {
            throw new BackTestException($"Origins from {first} to {last} are not possible with '{truth.World.Name}': they may go from {earliest} to {latest}, the first not after the last.");
        }

        return [.. Enumerable.Range(first, last - first + 1)];
    }

    private static void Require(BackTestOptions options)
    {
        Require(options.Futures is >= 1 and <= BackTestOptions.MaxFutures, $"{options.Futures} futures: give 1 to {BackTestOptions.MaxFutures}.");
        Require(options.Workers >= 1, $"{options.Workers} workers: give at least 1.");
        Require(options.ShardLanes is >= 1 and <= DiplomacySim.Model.Columns.LaneInputs.MaxLanes, $"{options.ShardLanes} futures in a shard: give 1 to {DiplomacySim.Model.Columns.LaneInputs.MaxLanes}.");
        Require(options.AttentionRecovery is >= 0 and <= 1, $"Recovery of attention of {options.AttentionRecovery}: give a share from 0 to 1.");
        Require(options.AttentionGrowth is > -1 and <= 1, $"Growth of attention of {options.AttentionGrowth}: give a share a year above -1, at most 1.");
    }

    private static void Require(bool holds, FormattableString message)
    {
        if (!holds)
        {
            throw new BackTestException(FormattableString.Invariant(message));
        }
    }
}
