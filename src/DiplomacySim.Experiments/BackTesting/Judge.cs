using System.Collections.Immutable;
using DiplomacySim.Experiments.Scoring;
using DiplomacySim.Model.Randomness;

namespace DiplomacySim.Experiments.BackTesting;

/// <summary>Holds forecasts against what came.</summary>
internal sealed class Judge
{
    private const double Level = 0.9;
    private const uint PitStream = 0x917;

    private static readonly (string Name, Func<YearScore, double> Value)[] s_measures =
    [
        ("log", score => score.Log),
        ("ranked", score => score.Ranked),
        ("brier", score => score.Brier),
        ("binary log", score => score.BinaryLog),
    ];

    private readonly BackTestResult _result;
    private readonly ImmutableArray<ForecastRow> _rows;
    private readonly ImmutableArray<YearScore> _years;

    public Judge(BackTestResult result)
    {
        _result = result;
        _rows = [.. result.Rows()];
        _years = [.. _rows.GroupBy(row => (row.Forecaster, row.Origin, row.Target)).Select(group => YearScore.Of([.. group]))];
    }

    public ImmutableArray<YearScore> Years() => _years;

    public ImmutableArray<ForecasterScore> Scores() =>
        [.. from withoutLast in (bool[])[false, true] from years in BackTestResult.Horizons from forecaster in _result.Forecasters from score in Score(forecaster, years, withoutLast) select score];

    public ImmutableArray<SkillDifference> Differences() =>
        [.. from withoutLast in (bool[])[false, true] from years in BackTestResult.Horizons from forecaster in _result.Forecasters.Skip(1) from measure in s_measures from difference in Differ(forecaster, years, withoutLast, measure) select difference];

    public ImmutableArray<ForecasterReliability> Reliabilities() =>
        [.. from withoutLast in (bool[])[false, true] from years in BackTestResult.Horizons from forecaster in _result.Forecasters from reliability in Reliable(forecaster, years, withoutLast) select reliability];

    public ImmutableArray<CountCheck> Counts()
    {
        var checks = ImmutableArray.CreateBuilder<CountCheck>();
        var truth = _result.Truth;
        foreach (var forecast in _result.Forecasts)
        {
            var next = forecast.Origin + 1;
            checks.Add(Check(forecast, next, 0, forecast.StepsInFirstYear, truth.StepsIn(next)));
            for (var rung = 1; rung < forecast.Rungs; rung++)
            {
                checks.Add(Check(forecast, _result.LastYear, rung, forecast.AtOrAbove(forecast.Years, rung), truth.AtOrAbove(rung, _result.LastYear)));
            }
        }

        return checks.ToImmutable();
    }

    private CountCheck Check(TierForecast forecast, int target, int rung, CountDistribution counts, int observed)
    {
        var (low, high) = counts.Interval(Level);
        var seed = _result.Options.Seed;
        var (word, _, _, _) = Philox.Block((uint)forecast.Origin, (uint)target, Draws.Region(forecast.Forecaster), PitStream + (uint)rung, (uint)seed, (uint)(seed >> 32));
        return new CountCheck(
            forecast.Forecaster, forecast.Origin, target, rung, counts.Mean, low, high, observed, counts.AtLeast(observed), counts.Crps(observed), counts.Pit(observed, (word + 0.5) / 4294967296.0));
    }

    private IEnumerable<ForecasterScore> Score(string forecaster, int years, bool withoutLast)
    {
        var scores = YearsOf(forecaster, years, withoutLast);
        if (scores.Length > 0)
        {
            var rows = RowsOf(forecaster, years, withoutLast);
            yield return new ForecasterScore(
                forecaster,
                years,
                withoutLast,
                scores.Length,
                scores.Average(score => score.Log),
                scores.Average(score => score.Ranked),
                scores.Average(score => score.Brier),
                scores.Average(score => score.BinaryLog),
                RocArea.Of([.. rows.Select(row => row.Higher)], [.. rows.Select(row => row.Rose)]));
        }
    }

    private IEnumerable<SkillDifference> Differ(string forecaster, int years, bool withoutLast, (string Name, Func<YearScore, double> Value) measure)
    {
        var model = YearsOf(BackTest.Model, years, withoutLast);
        var other = YearsOf(forecaster, years, withoutLast);
        if (model.Length > 0)
        {
            double[] differences = [.. model.Zip(other, (left, right) => measure.Value(left) - measure.Value(right))];
            yield return new SkillDifference(
                forecaster,
                years,
                withoutLast,
                measure.Name,
                BlockBootstrap.Mean(differences, years, _result.Options.Seed),
                differences.Count(difference => difference < 0),
                differences.Length);
        }
    }

    private IEnumerable<ForecasterReliability> Reliable(string forecaster, int years, bool withoutLast)
    {
        var rows = RowsOf(forecaster, years, withoutLast);
        if (rows.Length > 0)
        {
            yield return new ForecasterReliability(
                forecaster, years, withoutLast, Reliability.Of([.. rows.Select(row => row.Higher)], [.. rows.Select(row => row.Rose)]));
        }
    }

    private YearScore[] YearsOf(string forecaster, int years, bool withoutLast) =>
        [.. _years.Where(score => score.Forecaster == forecaster && score.YearsAhead == years && !(withoutLast && score.Target == _result.LastYear))];

    private ForecastRow[] RowsOf(string forecaster, int years, bool withoutLast) =>
        [.. _rows.Where(row => row.Forecaster == forecaster && row.YearsAhead == years && row.CouldRise && !(withoutLast && row.Target == _result.LastYear))];
}
