using System.Globalization;
using DiplomacySim.Cli.BackTests;
using DiplomacySim.Cli.Terminals;
using DiplomacySim.Experiments.BackTesting.Frozen;
using DiplomacySim.Experiments.Scoring;

namespace DiplomacySim.Cli.Forecasts;

/// <summary>A frozen forecast as tables and words.</summary>
internal sealed class ForecastTables(FrozenForecast forecast, string hash)
{
    private const double Level = 0.9;
    private const int MostCountries = 15;

    private int Top => forecast.Ladder.Length - 1;

    private int Last => forecast.Years.Length - 1;

    /// <summary>What it is.</summary>
    public IEnumerable<string> Opening()
    {
        yield return string.Create(
            CultureInfo.InvariantCulture,
            $"Forecast of the world '{forecast.World}' to the end of {forecast.Years[^1]}, frozen on {forecast.Date:yyyy-MM-dd} from what was recorded to {forecast.KnownTo}: {forecast.Futures:N0} futures of each wave, parameters drawn from what the record leaves open.");
        yield return $"SHA-256 of its content: {hash}";
    }

    /// <summary>The tables.</summary>
    public IEnumerable<ReportTable> Tables()
    {
        yield return Steps();
        yield return Counts();
        yield return Countries();
    }

    /// <summary>What a reader has to know.</summary>
    public IEnumerable<string> Limits()
    {
        yield return "How long the effect of the leadership in office lasts is an assumption: no data speak to it, so that every wave is shown. The first is the one that scenarios take.";
        yield return "Publish the file with its hash on the day; 'dipsim forecast score FILE --facts tier_history.csv' tells later how it fared.";
        if (forecast.Date > new DateOnly(forecast.KnownTo.Year, forecast.KnownTo.Number, 1).AddMonths(1))
        {
            yield return string.Create(
                CultureInfo.InvariantCulture,
                $"The record ends with {forecast.KnownTo} and the forecast is of {forecast.Date:yyyy-MM-dd}: what happened in between is forecast, but could have been known, and is not scored.");
        }
    }

    private ReportTable Steps()
    {
        var waves = forecast.Forecasters.Where(forecaster => forecaster.IsModel).ToArray();
        var table = new ReportTable(
            "Steps up the ladder a year, by the half-life of the wave",
            "Mean, and the band of 90% of futures.",
            [new TextColumn("year"), .. waves.Select(wave => new TextColumn(Short(wave.Name)))]);
        for (var year = 0; year < forecast.Years.Length; year++)
        {
            var at = year;
            table.Add([Text(forecast.Years[at]), .. waves.Select(wave => Band(wave.Steps[at], "-"))]);
        }

        return table;
    }

    private ReportTable Counts()
    {
        var table = new ReportTable(
            $"Countries on each rung or above at the end of {forecast.Years[^1]}",
            "Mean, and the band of 90% of futures.",
            [new TextColumn("the wave"), .. forecast.Ladder.Skip(1).Select(name => new TextColumn(name))]);
        foreach (var wave in forecast.Forecasters.Where(forecaster => forecaster.IsModel))
        {
            table.Add([wave.Name, .. Enumerable.Range(0, Top).Select(rung => Band(wave.AtOrAbove[(Last * Top) + rung], " to "))]);
        }

        return table;
    }

    private ReportTable Countries()
    {
        var all = forecast.Forecasters.Where(forecaster => forecaster.IsModel).ToArray();

        // The default, and the two ends.
        FrozenForecaster[] waves = [.. new[] { all[0], all[Math.Min(1, all.Length - 1)], all[^1] }.Distinct()];
        var table = new ReportTable(
            $"Chance to stand higher by the end of {forecast.Years[^1]}",
            "The wave that scenarios take, and the two ends.",
            [new TextColumn("", Shrinks: true), new TextColumn("now", Shrinks: true), .. waves.Select(wave => new TextColumn(wave.Name, IsRight: true))]);
        foreach (var country in Enumerable.Range(0, forecast.Countries.Length).OrderByDescending(c => Higher(waves[0], c)).ThenBy(c => c).Take(MostCountries))
        {
            table.Add([forecast.Countries[country].Name, forecast.Ladder[forecast.Countries[country].Tier], .. waves.Select(wave => Numbers.Percent(Higher(wave, country)))]);
        }

        return table;
    }

    private double Higher(FrozenForecaster forecaster, int country)
    {
        var sum = 0.0;
        foreach (var probability in forecaster.At(forecast, Last, country)[(forecast.Countries[country].Tier + 1)..])
        {
            sum += probability;
        }

        return sum;
    }

    private static string Band(CountDistribution counts, string to)
    {
        var (low, high) = counts.Interval(Level);
        return $"{Numbers.Mean(counts.Mean)} ({Text(low)}{to}{Text(high)})";
    }

    private static string Short(string wave) => wave.Replace("fades in ", "", StringComparison.Ordinal);

    private static string Text(int value) => value.ToString(CultureInfo.InvariantCulture);
}
