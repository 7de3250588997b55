using DiplomacySim.Experiments.BackTesting;
using DiplomacySim.Experiments.BackTesting.Baselines;
using DiplomacySim.Model;

namespace DiplomacySim.Experiments.Tests.BackTesting.Baselines;

public sealed class BaselineTests
{
    private static readonly YearlyPast _past = new(BackTestWorlds.Tiny.World);

    public static TheoryData<string> Names => [.. BaselineTable.All.Select(baseline => baseline.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Forecast_EveryBaseline_GivesProbabilities(string name)
    {
        var forecast = BaselineTable.All.First(baseline => baseline.Name == name).Forecast(_past, 3);

        Assert.Equal(_past.LastYear, forecast.Origin);
        for (var year = 1; year <= 3; year++)
        {
            foreach (var partner in _past.Countries)
            {
                var at = forecast.At(year, partner).ToArray();
                Assert.Equal(1, at.Sum(), 9);
                Assert.All(at, p => Assert.InRange(p, 0, 1));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Forecast_EveryBaseline_CountsWhatItGives(string name)
    {
        var forecast = BaselineTable.All.First(baseline => baseline.Name == name).Forecast(_past, 2);

        for (var rung = 1; rung < forecast.Rungs; rung++)
        {
            var expected = _past.Countries.Sum(partner => forecast.At(2, partner)[rung..].ToArray().Sum());
            Assert.Equal(expected, forecast.AtOrAbove(2, rung).Mean, 9);
        }
    }

    [Fact]
    public void Persistence_AnyYear_KeepsAllButTwoPercent()
    {
        var forecast = new Persistence().Forecast(_past, 2);

        var partner = _past.Countries[0];
        var rung = _past.RungAt(partner, _past.LastYear);
        Assert.Equal(0.98, forecast.At(2, partner)[rung], 12);
        Assert.Equal(0.02 / (forecast.Rungs - 1), forecast.At(2, partner)[rung == 0 ? 1 : 0], 12);
    }

    [Fact]
    public void TierHazard_TwoYears_IsTheSquareOfTheMatrix()
    {
        // The lowest rung in the small world, counted by hand from its record with Jeffreys' half step.
        var years = Enumerable.Range(_past.FirstYear, _past.LastYear - _past.FirstYear + 1).ToArray();
        var held = years.Sum(year => _past.Countries.Count(p => _past.RungAt(p, year - 1) == 0));
        var left = years.Sum(year => _past.Countries.Count(p => _past.RungAt(p, year - 1) == 0 && _past.RungAt(p, year) > 0));
        var partner = _past.Countries.First(p => _past.RungAt(p, _past.LastYear) == 0);

        var forecast = new TierHazard("hazard").Forecast(_past, 2);

        var stays = 1 - ((left + 0.5) / (held + 1));
        Assert.Equal(stays, forecast.At(1, partner)[0], 12);
        Assert.Equal(stays * stays, forecast.At(2, partner)[0], 12);
    }

    [Fact]
    public void YearlyPast_SmallWorld_ReadsItsRecord()
    {
        var world = BackTestWorlds.Tiny.World;
        var amber = world.IndexOf(new PartnerId("AAA"));
        var ember = world.IndexOf(new PartnerId("EEE"));

        Assert.Equal([0, 1, 1, 2, 3, 4], new[] { 2010, 2011, 2014, 2015, 2023, 2024 }.Select(year => _past.RungAt(amber, year)));
        Assert.Equal(2020, _past.SteppedIn(amber, 2023));
        Assert.Equal(2, _past.RungAt(ember, 2024));
        Assert.Equal(1, _past.StepsIn(2013));
        Assert.Equal(0, _past.StepsIn(2019));
        Assert.Equal(1, _past.StepsIn(2024));
    }
}
