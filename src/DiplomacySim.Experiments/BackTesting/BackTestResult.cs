using System.Collections.Immutable;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Experiments.BackTesting;

/// <summary>All forecasts of a back-test, and how they fared.</summary>
public sealed class BackTestResult
{
    private readonly YearlyPast _truth;

    internal BackTestResult(World world, string worldHash, BackTestOptions options, ImmutableArray<int> origins, YearlyPast truth, ImmutableArray<TierForecast> forecasts)
    {
        World = world;
        WorldHash = worldHash;
        Options = options;
        Origins = origins;
        LastYear = truth.LastYear;
        Forecasts = forecasts;
        _truth = truth;
        Forecasters = [.. forecasts.Select(forecast => forecast.Forecaster).Distinct(StringComparer.Ordinal)];
        var judge = new Judge(this);
        Years = judge.Years();
        Scores = judge.Scores();
        Differences = judge.Differences();
        Counts = judge.Counts();
        Reliabilities = judge.Reliabilities();
    }

    /// <summary>The world with its whole recorded past.</summary>
    public World World { get; }

    /// <summary>The hash of the world's files.</summary>
    public string WorldHash { get; }

    /// <summary>How it was made.</summary>
    public BackTestOptions Options { get; }

    /// <summary>The years at whose ends forecasts were made, ascending.</summary>
    public ImmutableArray<int> Origins { get; }

    /// <summary>The last whole year of the recorded past.</summary>
    public int LastYear { get; }

    /// <summary>The forecasters: the model first, then the baselines.</summary>
    public ImmutableArray<string> Forecasters { get; }

    /// <summary>The forecasts, by origin, then by forecaster.</summary>
    public ImmutableArray<TierForecast> Forecasts { get; }

    /// <summary>The scores of every forecast one, two and three years ahead and to the last recorded year.</summary>
    public ImmutableArray<YearScore> Years { get; }

    /// <summary>The forecasters' scores one, two and three years ahead, with and without the last recorded year.</summary>
    public ImmutableArray<ForecasterScore> Scores { get; }

    /// <summary>The model against each baseline.</summary>
    public ImmutableArray<SkillDifference> Differences { get; }

    /// <summary>The counts forecast: the steps of the first year, and countries on a rung or above at the last recorded year's end.</summary>
    public ImmutableArray<CountCheck> Counts { get; }

    /// <summary>The reliability of the chances to rise, one to three years ahead.</summary>
    public ImmutableArray<ForecasterReliability> Reliabilities { get; }

    /// <summary>How far ahead tables look, in years.</summary>
    internal static ImmutableArray<int> Horizons { get; } = [1, 2, 3];

    internal YearlyPast Truth => _truth;

    /// <summary>Every forecast of a country one, two and three years ahead and to the last recorded year, by origin, forecaster, target and partner.</summary>
    public IEnumerable<ForecastRow> Rows() => Forecasts.SelectMany(forecast => Rows(forecast));

    private IEnumerable<ForecastRow> Rows(TierForecast forecast) => Targets(forecast).SelectMany(years => Rows(forecast, years));

    private IEnumerable<ForecastRow> Rows(TierForecast forecast, int years)
    {
        foreach (var partner in _truth.Countries)
        {
            yield return new ForecastRow(
                forecast.Forecaster,
                forecast.Origin,
                forecast.Origin + years,
                partner,
                _truth.RungAt(partner, forecast.Origin),
                _truth.RungAt(partner, forecast.Origin + years),
                [.. forecast.At(years, partner)]);
        }
    }

    private static IEnumerable<int> Targets(TierForecast forecast) =>
        Horizons.Where(years => years <= forecast.Years).Append(forecast.Years).Distinct();
}
