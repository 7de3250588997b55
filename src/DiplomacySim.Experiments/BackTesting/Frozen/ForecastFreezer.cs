using System.Collections.Concurrent;
using DiplomacySim.Experiments.BackTesting.Baselines;
using DiplomacySim.Experiments.History;
using DiplomacySim.Model;
using DiplomacySim.Model.Worlds;
using DiplomacySim.Scenarios.Worlds;

namespace DiplomacySim.Experiments.BackTesting.Frozen;

/// <summary>Makes the forecast of the years after a world's recorded past that is to be held against what comes.</summary>
public static class ForecastFreezer
{
    private const int YearsAhead = 5;
    private const int ShardLanes = 512;

    /// <summary>Estimates the parameters from the whole recorded past and plays every wave; the parameters are drawn for each future.</summary>
    /// <remarks>The same bytes with any number of workers.</remarks>
    /// <param name="world">The world.</param>
    /// <param name="options">How the forecast is made.</param>
    /// <param name="progress">Told the futures played and those in all, from any thread; may be null.</param>
    /// <param name="cancellationToken">Stops it.</param>
    /// <exception cref="BackTestException">An option is out of range.</exception>
    public static FrozenForecast Freeze(LoadedWorld world, FreezeOptions options, Action<long, long>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(world);
        ArgumentNullException.ThrowIfNull(options);
        var panel = HistoryPanel.From(world);
        var lastYear = LastYear(panel.World, options);
        var fit = OriginFit.Of(panel, drawsParameters: true);
        var attention = fit.World.AttentionAt(panel.LastMonth);
        var waves = Wave.Of(fit.World);
        var runs = waves.Select(wave => new FutureRun(
            fit.World, fit.Start, wave.Apply(fit.Posterior), lastYear, _ => attention, options.Seed, wave.Apply(fit.World.Parameters))).ToArray();
        Play(runs, options, progress, cancellationToken);

        var countries = Countries(fit);
        var from = (panel.LastMonth + 1).Year;
        int[] years = [.. Enumerable.Range(from, lastYear - from + 1)];
        return new FrozenForecast
        {
            Date = options.Date,
            World = world.World.Name,
            WorldHash = world.ContentHash,
            ModelVersion = ModelVersion.Current,
            Seed = options.Seed,
            Futures = options.Futures,
            KnownTo = panel.LastMonth,
            Ladder = world.World.Ladder.Names,
            SpecialLabel = world.SpecialLabel,
            SectoralLabel = world.SectoralLabel,
            Countries = [.. countries.Select(i => new FrozenCountry(world.World.Partners[i].Id, world.World.Partners[i].Name, fit.Start.Partners[i].Tier))],
            Others = [.. world.World.Partners.Where(partner => partner.Kind != PartnerKind.Country).Select(partner => partner.Id).Order()],
            Years = [.. years],
            Forecasters = [.. waves.Zip(runs, (wave, run) => Of(wave.Name, run, countries)), .. Baselines(panel, years, countries)],
        };
    }

    private static int[] Countries(OriginFit fit) =>
    [
        .. Enumerable.Range(0, fit.World.Partners.Length)
            .Where(i => fit.World.Partners[i].Kind == PartnerKind.Country)
            .OrderBy(i => fit.World.Partners[i].Id),
    ];

    private static int LastYear(World world, FreezeOptions options)
    {
        var known = world.HistoryTo;
        var lastYear = options.LastYear ?? known.Year + YearsAhead;
        if (lastYear <= known.Year || lastYear > known.Year + FreezeOptions.MaxYears)
        {
            throw new BackTestException($"A forecast to the end of {lastYear} is not possible: the recorded past goes to {known}, so give a year from {known.Year + 1} to {known.Year + FreezeOptions.MaxYears}.");
        }

        if (options.Date < new DateOnly(known.Year, known.Number, 1).AddMonths(1).AddDays(-1))
        {
            throw new BackTestException($"The date {options.Date:yyyy-MM-dd} lies before the end of the recorded past ({known}), which the forecast is made from; give a later one.");
        }

        return options.Futures is >= 1 and <= BackTestOptions.MaxFutures && options.Workers >= 1
            ? lastYear
            : throw new BackTestException($"{options.Futures} futures with {options.Workers} workers: give 1 to {BackTestOptions.MaxFutures} futures, and at least 1 worker.");
    }

    private static void Play(FutureRun[] runs, FreezeOptions options, Action<long, long>? progress, CancellationToken cancellationToken)
    {
        var parallel = new ParallelOptions { MaxDegreeOfParallelism = options.Workers, CancellationToken = cancellationToken };
        var parts = BackTest.Parts(new BackTestOptions { Futures = options.Futures, ShardLanes = ShardLanes });
        var (done, total) = (0L, (long)runs.Length * options.Futures);
        Parallel.ForEach(Partitioner.Create(runs.SelectMany(run => parts.Select(part => (Run: run, part.First, part.Count))), EnumerablePartitionerOptions.NoBuffering), parallel, part =>
        {
            part.Run.Play(part.First, part.Count, cancellationToken);
            progress?.Invoke(Interlocked.Add(ref done, part.Count), total);
        });
    }

    private static FrozenForecaster Of(string name, FutureRun run, int[] countries)
    {
        var tally = run.Tally;
        var rungs = run.Rungs;
        return new FrozenForecaster(
            name,
            IsModel: true,
            [.. from year in Enumerable.Range(0, tally.Years) from country in countries from rung in Enumerable.Range(0, rungs) select tally.Share(year, country, rung)],
            [.. Enumerable.Range(0, tally.Years).Select(tally.Steps)],
            [.. from year in Enumerable.Range(0, tally.Years) from rung in Enumerable.Range(1, rungs - 1) select tally.AtOrAbove(year, rung)]);
    }

    /// <summary>The baselines, where the recorded past ends with a year: they know years only.</summary>
    private static IEnumerable<FrozenForecaster> Baselines(HistoryPanel panel, int[] years, int[] countries)
    {
        if (panel.LastMonth.Number != 12)
        {
            return [];
        }

        var past = new YearlyPast(panel.World);
        return BaselineTable.All.Select(baseline =>
        {
            var forecast = baseline.Forecast(past, years.Length);
            return new FrozenForecaster(
                baseline.Name,
                IsModel: false,
                [.. Enumerable.Range(1, years.Length).SelectMany(ahead => countries.SelectMany(country => forecast.At(ahead, country).ToArray()))],
                [forecast.StepsInFirstYear],
                forecast.Counts);
        });
    }
}
