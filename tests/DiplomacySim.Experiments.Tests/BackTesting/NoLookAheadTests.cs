using DiplomacySim.Experiments.BackTesting;
using DiplomacySim.Experiments.BackTesting.Baselines;
using DiplomacySim.Experiments.History;
using DiplomacySim.Model;
using DiplomacySim.Model.Worlds;
using DiplomacySim.Scenarios.Worlds;

namespace DiplomacySim.Experiments.Tests.BackTesting;

public sealed class NoLookAheadTests
{
    private const int Origin = 2013;
    private const int Years = 3;

    private static readonly Lazy<byte[]> _asRecorded = new(() => ForecastOf(BackTestWorlds.Record));

    private static Month Last => new(Origin, 12);

    public static TheoryData<string> Changes => [.. Later.Keys];

    // Each changes what is recorded after the origin, and nothing before.
    private static Dictionary<string, Func<LoadedWorld, LoadedWorld>> Later => new()
    {
        ["no later step"] = loaded => With(loaded, world => world with { TierSteps = [.. world.TierSteps.Where(step => step.Month <= Last)] }),
        ["every country at the top a month later"] = loaded => With(loaded, world => world with
        {
            TierSteps =
            [
                .. world.TierSteps.Where(step => step.Month <= Last),
                .. Enumerable.Range(0, world.Partners.Length).Where(i => world.Partners[i].Kind == PartnerKind.Country).Select(i => new TierStep(i, Last + 1, world.Ladder.Top)),
            ],
        }),
        ["no later visit"] = loaded => With(loaded, world => world with { Visits = [.. world.Visits.Where(visit => visit.Month <= Last)] }),
        ["a hundred later visits"] = loaded => With(loaded, world => world with
        {
            Visits = [.. world.Visits.Where(visit => visit.Month <= Last), .. Enumerable.Range(0, 100).Select(i => new PastVisit(i % world.Partners.Length, Last + 1 + (i / 20)))],
        }),
        ["other later leaders"] = loaded => With(loaded, world => world with
        {
            Leaders = [.. world.Leaders.Where(leader => leader.From <= Last), new Leader(Last + 1, 9, 3, Last + 30), new Leader(Last + 40, -9, 0, null)],
        }),
        ["other later attention"] = loaded => With(loaded, world => world with
        {
            Attention = [.. world.Attention.Where(value => value.From <= Last), (Last + 1, 500), (Last + 13, 0)],
        }),
        ["a longer record"] = loaded => With(loaded, world => world with { HistoryTo = world.HistoryTo + 24 }),
        ["other later indicators"] = loaded => loaded with
        {
            Indicators = [.. loaded.Indicators.Where(row => row.Year <= Origin), .. loaded.Indicators.Where(row => row.Year > Origin).Select(row => row with { Value = row.Value * 10 })],
        },
        ["another later start of changes by chance"] = loaded => With(loaded, world => world with { LeaderChangesByChanceFrom = world.LeaderChangesByChanceFrom + 60 }),
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Forecast_LaterRowsChanged_IsTheSameBytes(string change)
    {
        var changed = Later[change](BackTestWorlds.Record);

        Assert.Equal(_asRecorded.Value, ForecastOf(changed));
    }

    [Fact]
    public void Forecast_EarlierRowChanged_IsAnother()
    {
        var changed = With(BackTestWorlds.Record, world => world with { TierSteps = world.TierSteps.RemoveAt(0) });

        Assert.NotEqual(_asRecorded.Value, ForecastOf(changed));
    }

    private static LoadedWorld With(LoadedWorld loaded, Func<World, World> change) => loaded with { World = change(loaded.World) };

    /// <summary>All probabilities that the model and the baselines give, as bytes.</summary>
    private static byte[] ForecastOf(LoadedWorld loaded)
    {
        var panel = HistoryPanel.From(loaded);
        var run = BackTest.RunOf(panel, Origin, Origin + Years, new BackTestOptions());
        run.Play(0, 64, CancellationToken.None);
        var past = new YearlyPast(panel.Until(Last).World);
        TierForecast[] forecasts = [run.Tally.ToForecast("model", Origin), .. BaselineTable.All.Select(baseline => baseline.Forecast(past, Years))];
        return
        [
            .. from forecast in forecasts
               from year in Enumerable.Range(1, Years)
               from partner in Enumerable.Range(0, forecast.Partners)
               from probability in forecast.At(year, partner).ToArray()
               from part in BitConverter.GetBytes(probability)
               select part,
        ];
    }
}
