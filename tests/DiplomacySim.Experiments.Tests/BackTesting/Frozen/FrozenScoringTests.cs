using DiplomacySim.Experiments.BackTesting.Frozen;
using DiplomacySim.Experiments.Scoring;
using DiplomacySim.Model;
using DiplomacySim.Scenarios.Worlds;
using DiplomacySim.Scenarios.Worlds.Facts;

namespace DiplomacySim.Experiments.Tests.BackTesting.Frozen;

public sealed class FrozenScoringTests
{
    private static readonly DateOnly _today = new(2026, 6, 1);

    private static FrozenForecast Forecast => FrozenForecasts.Forecast;

    [Fact]
    public void Score_OneYearOver_ScoresItsEnd()
    {
        // Basalt rises from friend to ally; nothing else happens.
        var scores = FrozenScoring.Score(Forecast, [Fact("BBB", 2025, 5, 3)], [], 2025);

        Assert.Equal(2025, scores.Through);
        var first = Forecast.Forecasters[0];
        var basalt = IndexOf("BBB");
        var expected = Enumerable.Range(0, Forecast.Countries.Length)
            .Average(c => TierScore.Log(first.At(Forecast, 0, c), c == basalt ? 3 : Forecast.Countries[c].Tier));
        Assert.Equal(expected, scores.Years.Single(year => year.Forecaster == first.Name).Log, 12);
        Assert.Equal(Forecast.Forecasters.Length, scores.Years.Length);
        Assert.Equal(1, scores.Counts.First(check => check is { Rung: 0, Target: 2025 }).Observed);
        Assert.Equal("BBB", scores.Surprises[0].Country.Id.Code);
    }

    [Fact]
    public void Score_LaterFact_DoesNotCountBefore()
    {
        var scores = FrozenScoring.Score(Forecast, [Fact("BBB", 2026, 5, 3)], [], 2026);

        var counts = scores.Counts.Where(check => check.Forecaster == Forecast.Forecasters[0].Name && check.Rung == 0).Select(check => check.Observed);
        Assert.Equal([0, 1], counts);
    }

    [Fact]
    public void Score_NothingOver_SaysSo()
    {
        var scores = FrozenScoring.Score(Forecast, [], [], 2024);

        Assert.Null(scores.Through);
        Assert.Empty(scores.Years);
    }

    [Fact]
    public void Score_CountryLeftOut_IsNotScored()
    {
        var scores = FrozenScoring.Score(Forecast, [], [new PartnerId("BBB")], 2025);

        Assert.Equal(Forecast.Countries.Length - 1, scores.Years[0].Countries);
        Assert.Empty(scores.Counts);
        Assert.Equal("BBB", scores.LeftOut.Single().Id.Code);
    }

    [Fact]
    public void Objections_FactsOfItsOwnPast_AreNone() => Assert.Empty(Objections([Fact("AAA", 2024, 4, 4), Fact("BBB", 2025, 2, 3)]));

    [Fact]
    public void Objections_RowBeforeTheFreeze_IsRefused()
    {
        var objection = Assert.Single(Objections([new TierFact(new PartnerId("BBB"), new DateOnly(2025, 1, 14), DatePrecision.Day, 3, 9)]));

        Assert.Equal("facts.csv:9: BBB on 2025-01-14 lies before the forecast was frozen on 2025-01-15: what was known then cannot be scored. Leave the country out with --without BBB, or freeze a forecast from a record that holds the row", objection);
    }

    [Fact]
    public void Objections_RowBeforeTheFreezeOfACountryLeftOut_IsLetPass() =>
        Assert.Empty(FrozenScoring.Objections(Forecast, [Fact("BBB", 2025, 1, 3)], [new PartnerId("BBB")], _today, "facts.csv"));

    [Fact]
    public void Objections_AnotherPast_IsRefused() =>
        Assert.Contains("the forecast started from 'kin'", Assert.Single(Objections([Fact("AAA", 2024, 4, 2)])), StringComparison.Ordinal);

    [Fact]
    public void Objections_RowOfTheFuture_IsRefused() =>
        Assert.Contains("lies in the future", Assert.Single(Objections([Fact("BBB", 2026, 7, 3)])), StringComparison.Ordinal);

    [Fact]
    public void Objections_LabelsAndOtherPartners_AreNotTiers() =>
        Assert.Empty(Objections([Fact("UUU", 2025, 1, 1), new TierFact(new PartnerId("FFF"), new DateOnly(2025, 1, 3), DatePrecision.Day, null, 2)]));

    private static IReadOnlyList<string> Objections(TierFact[] facts) => FrozenScoring.Objections(Forecast, facts, [], _today, "facts.csv");

    private static TierFact Fact(string code, int year, int month, int rung) =>
        new(new PartnerId(code), new DateOnly(year, month, 1), DatePrecision.Day, rung, 2);

    private static int IndexOf(string code) => Forecast.Countries.Index().First(pair => pair.Item.Id.Code == code).Index;
}
