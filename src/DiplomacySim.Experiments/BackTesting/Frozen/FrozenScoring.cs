using System.Collections.Immutable;
using System.Globalization;
using DiplomacySim.Experiments.Scoring;
using DiplomacySim.Model;
using DiplomacySim.Model.Mathematics;
using DiplomacySim.Model.Randomness;
using DiplomacySim.Scenarios.Worlds.Facts;

namespace DiplomacySim.Experiments.BackTesting.Frozen;

/// <summary>Holds a frozen forecast against facts.</summary>
public static class FrozenScoring
{
    private const double Level = 0.9;
    private const uint PitStream = 0xF07;
    private const int MostSurprises = 10;

    /// <summary>The words that a file of facts may use.</summary>
    public static TierFactsWords Words(FrozenForecast forecast)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        string?[] labels = [forecast.SpecialLabel, forecast.SectoralLabel];
        return new TierFactsWords(
            [.. forecast.Countries.Select(country => country.Id.Code), .. forecast.Others.Select(id => id.Code)],
            forecast.Ladder,
            [.. labels.OfType<string>()]);
    }

    /// <summary>What speaks against scoring with these facts; none where all is well.</summary>
    /// <remarks>
    /// Rows of the recorded past must agree with the tiers that the forecast started from. Rows after it and before the day of
    /// freezing are refused: they were known, so that the forecast cannot claim them. Rows later than today are refused.
    /// </remarks>
    /// <param name="forecast">The forecast.</param>
    /// <param name="facts">The facts.</param>
    /// <param name="leftOut">Countries that are not scored.</param>
    /// <param name="today">The present day.</param>
    /// <param name="file">What messages call the file.</param>
    public static ImmutableArray<string> Objections(FrozenForecast forecast, IReadOnlyList<TierFact> facts, IReadOnlyCollection<PartnerId> leftOut, DateOnly today, string file)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(leftOut);
        var objections = ImmutableArray.CreateBuilder<string>();
        var known = LastDay(forecast.KnownTo);
        foreach (var fact in facts)
        {
            var at = string.Create(CultureInfo.InvariantCulture, $"{file}:{fact.Line}: {fact.Partner} on {fact.Date:yyyy-MM-dd}");
            if (fact.Date > today)
            {
                objections.Add(string.Create(CultureInfo.InvariantCulture, $"{at} lies in the future: today is {today:yyyy-MM-dd}"));
            }
            else if (fact.Date > known && fact.Date < forecast.Date && fact.Rung is not null && IsScored(forecast, fact.Partner, leftOut))
            {
                objections.Add(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{at} lies before the forecast was frozen on {forecast.Date:yyyy-MM-dd}: what was known then cannot be scored. Leave the country out with --without {fact.Partner}, or freeze a forecast from a record that holds the row"));
            }
        }

        foreach (var country in forecast.Countries)
        {
            if (facts.LastOrDefault(fact => fact.Partner == country.Id && fact.Rung is not null && fact.Date <= known) is { } last && last.Rung != country.Tier)
            {
                objections.Add(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{file}:{last.Line}: {country.Id} stood at '{forecast.Ladder[last.Rung!.Value]}' at the end of {forecast.KnownTo}, but the forecast started from '{forecast.Ladder[country.Tier]}': these facts tell of another past"));
            }
        }

        return objections.ToImmutable();
    }

    /// <summary>Scores every year that was over by the end of one.</summary>
    /// <param name="forecast">The forecast.</param>
    /// <param name="facts">Facts without objections.</param>
    /// <param name="leftOut">Countries that are not scored.</param>
    /// <param name="through">The last year of which the facts tell all.</param>
    public static FrozenScores Score(FrozenForecast forecast, IReadOnlyList<TierFact> facts, IReadOnlyCollection<PartnerId> leftOut, int through)
    {
        ArgumentNullException.ThrowIfNull(forecast);
        ArgumentNullException.ThrowIfNull(facts);
        ArgumentNullException.ThrowIfNull(leftOut);
        int[] countries = [.. Enumerable.Range(0, forecast.Countries.Length).Where(c => IsScored(forecast, forecast.Countries[c].Id, leftOut))];
        var left = forecast.Countries.Where(country => leftOut.Contains(country.Id)).ToImmutableArray();
        var over = forecast.Years.Count(year => year <= through);
        if (over == 0 || countries.Length == 0)
        {
            return new FrozenScores(null, [], [], [], left);
        }

        var years = new List<YearScore>();
        var counts = new List<CountCheck>();
        var outcomes = Enumerable.Range(0, over).Select(year => Outcomes(forecast, facts, forecast.Years[year])).ToArray();
        foreach (var forecaster in forecast.Forecasters)
        {
            for (var year = 0; year < over; year++)
            {
                years.Add(Score(forecast, forecaster, year, countries, outcomes[year]));
                if (left.IsEmpty)
                {
                    counts.AddRange(Counts(forecast, forecaster, facts, year, outcomes[year]));
                }
            }
        }

        return new FrozenScores(forecast.Years[over - 1], [.. years], [.. counts], Surprises(forecast, over - 1, countries, outcomes[over - 1]), left);
    }

    private static YearScore Score(FrozenForecast forecast, FrozenForecaster forecaster, int year, int[] countries, int[] outcomes) => YearScore.Of(
        [.. countries.Select(c => new ForecastRow(
            forecaster.Name, forecast.KnownTo.Year, forecast.Years[year], c, forecast.Countries[c].Tier, outcomes[c], [.. forecaster.At(forecast, year, c)]))]);

    private static IEnumerable<CountCheck> Counts(FrozenForecast forecast, FrozenForecaster forecaster, IReadOnlyList<TierFact> facts, int year, int[] outcomes)
    {
        if (year < forecaster.Steps.Length)
        {
            yield return Check(forecast, forecaster, year, 0, forecaster.Steps[year], StepsIn(forecast, facts, forecast.Years[year]));
        }

        var top = forecast.Ladder.Length - 1;
        for (var rung = 1; rung <= top; rung++)
        {
            var above = rung;
            yield return Check(forecast, forecaster, year, rung, forecaster.AtOrAbove[(year * top) + rung - 1], outcomes.Count(tier => tier >= above));
        }
    }

    private static CountCheck Check(FrozenForecast forecast, FrozenForecaster forecaster, int year, int rung, CountDistribution counts, int observed)
    {
        var (low, high) = counts.Interval(Level);
        var (word, _, _, _) = Philox.Block((uint)forecast.Years[year], (uint)rung, Draws.Region(forecaster.Name), PitStream, (uint)forecast.Seed, (uint)(forecast.Seed >> 32));
        return new CountCheck(
            forecaster.Name, forecast.KnownTo.Year, forecast.Years[year], rung, counts.Mean, low, high, observed, counts.AtLeast(observed), counts.Crps(observed), counts.Pit(observed, (word + 0.5) / 4294967296.0));
    }

    private static ImmutableArray<Surprise> Surprises(FrozenForecast forecast, int year, int[] countries, int[] outcomes) =>
    [
        .. countries
            .Select(c =>
            {
                var at = forecast.Forecasters[0].At(forecast, year, c);
                return new Surprise(forecast.Countries[c], outcomes[c], at[outcomes[c]], TierScore.Log(at, outcomes[c]) / Precise.Log(2));
            })
            .Where(surprise => surprise.Tier != surprise.Country.Tier || surprise.Probability < 0.5)
            .OrderByDescending(surprise => surprise.Bits)
            .ThenBy(surprise => surprise.Country.Id)
            .Take(MostSurprises),
    ];

    /// <summary>The rung of each country at the end of a year.</summary>
    private static int[] Outcomes(FrozenForecast forecast, IReadOnlyList<TierFact> facts, int year)
    {
        var known = LastDay(forecast.KnownTo);
        return
        [
            .. forecast.Countries.Select(country =>
                facts.LastOrDefault(fact => fact.Partner == country.Id && fact.Rung is not null && fact.Date > known && fact.Date.Year <= year)?.Rung ?? country.Tier),
        ];
    }

    private static int StepsIn(FrozenForecast forecast, IReadOnlyList<TierFact> facts, int year)
    {
        var steps = 0;
        var known = LastDay(forecast.KnownTo);
        foreach (var country in forecast.Countries)
        {
            var tier = country.Tier;
            foreach (var fact in facts.Where(fact => fact.Partner == country.Id && fact.Rung is not null && fact.Date > known))
            {
                steps += fact.Date.Year == year && fact.Rung > tier ? 1 : 0;
                tier = fact.Rung!.Value;
            }
        }

        return steps;
    }

    private static bool IsScored(FrozenForecast forecast, PartnerId partner, IReadOnlyCollection<PartnerId> leftOut) =>
        !leftOut.Contains(partner) && forecast.Countries.Any(country => country.Id == partner);

    private static DateOnly LastDay(Month month) => new(month.Year, month.Number, DateTime.DaysInMonth(month.Year, month.Number));
}
