using DiplomacySim.Model.Parameters;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Model.Tests.Worlds;

/// <summary>Small synthetic worlds.</summary>
internal static class TestWorld
{
    /// <summary>Where codes are needed in another order than the partners': partner i's code.</summary>
    public static PartnerId Code(int index)
    {
        // 7919 has no factor in common with 26 cubed, so that codes differ and are well mixed.
        var key = ((index * 7919) + 4001) % 17576;
        return new PartnerId(new string([(char)('A' + (key / 676)), (char)('A' + (key / 26 % 26)), (char)('A' + (key % 26))]));
    }

    /// <summary>Countries that are alike: one region, all scores 0, nothing recorded.</summary>
    public static World Alike(int partners, ParameterSet parameters) => new()
    {
        Name = "alike",
        HomeName = "Home",
        Ladder = new Ladder(Enumerable.Range(0, parameters.Top + 1).Select(rung => $"rung {rung}")),
        Regions = ["Region"],
        Partners = [.. Enumerable.Range(0, partners).Select(AlikePartner)],
        Leaders = [new Leader(new Month(2000, 1), 0, 0, null)],
        LeaderChangesByChanceFrom = new Month(2000, 1),
        Season = [.. Enumerable.Repeat(1.0, 12)],
        Attention = [(new Month(2000, 1), 12)],
        Execution = 0.6,
        Capacity = 1,
        TierSteps = [],
        Visits = [],
        HistoryFrom = new Month(2001, 1),
        HistoryTo = new Month(2025, 12),
        Gdp = new Standardization(0, 1, 0.01),
        Distance = new Standardization(0, 1, 0.01),
        Trade = new Standardization(0, 1, 0.005),
        Parameters = parameters,
        HostingOccasions = 3,
    };

    /// <summary>Partners of all kinds in four regions, with rivals, blocs, history, leaders who change and every process at work.</summary>
    public static World Lively(int partners, ParameterSet parameters)
    {
        var countries = partners - 4;
        var regions = 4;
        return Alike(partners, parameters) with
        {
            Name = "lively",
            Regions = ["North", "East", "South", "West"],
            Partners = [.. Enumerable.Range(0, partners).Select(i => LivelyPartner(i, countries, regions))],
            Leaders =
            [
                new Leader(new Month(1990, 1), 0, 0, null),
                new Leader(new Month(2011, 3), 0.56, 0.2, new Month(2024, 6)),
                new Leader(new Month(2027, 5), 3.3, 0.9, new Month(2028, 1)),
            ],
            LeaderChangesByChanceFrom = new Month(2026, 6),
            Season = [0.95, 0.5, 0.9, 1, 1, 1, 0.95, 0.85, 1.15, 1.25, 1.35, 1.1],
            Attention = [(new Month(1990, 1), 12), (new Month(2015, 1), 24)],
            TierSteps = [.. LivelySteps(partners, countries).OrderBy(s => s.Month).ThenBy(s => Code(s.Partner))],
            Visits = [.. Enumerable.Range(0, partners).Select(i => new PastVisit(i, new Month(2024 + (i % 2), 1 + (i % 12)))).OrderBy(v => v.Month)],
            Gdp = new Standardization(4, 1.5, 0.01),
            Distance = new Standardization(8, 0.7, 1),
            Trade = new Standardization(0.5, 2, 0.005),
        };
    }

    /// <summary>The world with one partner changed.</summary>
    public static World WithPartner(this World world, int index, Func<Partner, Partner> change) =>
        world with { Partners = world.Partners.SetItem(index, change(world.Partners[index])) };

    /// <summary>The world with every partner changed.</summary>
    public static World WithPartners(this World world, Func<int, Partner, Partner> change) =>
        world with { Partners = [.. world.Partners.Select((partner, i) => change(i, partner))] };

    /// <summary>The world with a parameter changed.</summary>
    public static World With(this World world, Parameter parameter, double value) =>
        world with { Parameters = world.Parameters.With(parameter, value) };

    private static Partner AlikePartner(int index) => new()
    {
        Id = Code(index),
        Name = $"Partner {index}",
        Region = 0,
        GdpUsdBillions = 1,
        DistanceKm = 1,
        TradeUsdBillions = 1,
        RelationsSince = new Month(1973, 1),
    };

    private static Partner LivelyPartner(int index, int countries, int regions) => AlikePartner(index) with
    {
        Kind = index < countries ? PartnerKind.Country : index < countries + 2 ? PartnerKind.Special : PartnerKind.Bloc,
        Region = index % regions,
        GdpUsdBillions = 3 + (index * index * 11),
        DistanceKm = 300 + (index * 613),
        TradeUsdBillions = 0.01 * Math.Pow(1.7, index % 13),
        DiasporaThousands = index * 7 % 40,
        RelationsSince = new Month(1966 + index, 1 + (index % 12)),
        SharedBlocs = index % 3,
        HasStatus = index % 5 == 0,
        HasAffinity = index % 7 == 1,
        IsNeighbourhood = index % 6 == 2,
        Rivals = index < countries
            ? index % 4 == 0 ? [.. new[] { (index + 1) % countries, (index + 6) % countries, countries + 2 }.Order()] : index % 4 == 1 ? [(index + 3) % countries] : []
            : [],
        BlocActors = index < countries && index % 3 == 0 ? [countries + 2, countries + 3] : index % 5 == 2 && index < countries ? [countries + 3] : [],
    };

    private static IEnumerable<TierStep> LivelySteps(int partners, int countries)
    {
        for (var i = 0; i < countries; i++)
        {
            if (i % 3 != 0)
            {
                yield return new TierStep(i, new Month(2002 + i, 1 + (i * 5 % 12)), 1 + (i % 2));
            }
        }

        for (var i = countries; i < partners - 1; i++)
        {
            yield return new TierStep(i, new Month(2003, i % 12 + 1), 1);
        }

        // The last bloc is raised while the runs of the tests go on.
        yield return new TierStep(partners - 1, new Month(2026, 9), 2);
    }
}
