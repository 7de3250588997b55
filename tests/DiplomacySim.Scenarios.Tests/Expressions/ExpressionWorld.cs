using DiplomacySim.Model;
using DiplomacySim.Model.Parameters;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Scenarios.Tests.Expressions;

/// <summary>A small world with all that expressions can name: two special partners, a bloc actor and a bloc with a hyphen.</summary>
internal static class ExpressionWorld
{
    public static World Create() => new()
    {
        Name = "expressions",
        HomeName = "Viet Nam",
        Ladder = new Ladder(["none", "comprehensive", "strategic", "comprehensive strategic"]),
        Regions = ["Europe", "Northeast Asia", "Southeast Asia", "North America", "Middle East", "Africa"],
        Partners =
        [
            Partner("FRA", "France", 0, 3160, 9200, 5.4, "EU", "G20", "G7", "P5"),
            Partner("DEU", "Germany", 0, 4660, 8800, 11.7, "EU", "G20", "G7"),
            Partner("CHN", "China", 1, 18750, 2330, 205.2, "APEC", "G20", "P5", "neighbours"),
            Partner("JPN", "Japan", 1, 4030, 3670, 46.2, "APEC", "CPTPP", "G20", "G7"),
            Partner("LAO", "Laos", 2, 15, 480, 2.2, "ASEAN", "neighbours") with { Kind = PartnerKind.Special },
            Partner("KHM", "Cambodia", 2, 46, 1070, 10.1, "ASEAN", "neighbours") with { Kind = PartnerKind.Special },
            Partner("THA", "Thailand", 2, 530, 990, 20.2, "APEC", "ASEAN"),
            Partner("USA", "United States", 3, 29180, 13350, 149.6, "APEC", "G20", "G7", "P5"),
            Partner("EUU", "European Union", 0, 19400, 9000, 68.4) with { Kind = PartnerKind.Bloc },
            Partner("KAZ", "Kazakhstan", 5, 290, 4800, 0.6, "ex-Soviet"),
            Partner("CIV", "C\u00f4te d'Ivoire", 5, 87, 11800, 1.1, "AU"),
            Partner("EGY", "Egypt", 4, 380, 7400, 0.5, "AU", "BRICS"),
        ],
        Leaders = [new Leader(new Month(2001, 1), 0, 0, null)],
        LeaderChangesByChanceFrom = new Month(2026, 1),
        Season = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
        Attention = [(new Month(2001, 1), 74)],
        Execution = 0.6,
        Capacity = 1,
        TierSteps = [],
        Visits = [],
        HistoryFrom = new Month(2001, 1),
        HistoryTo = new Month(2025, 12),
        Gdp = new Standardization(5.28, 1.769, 0.001),
        Distance = new Standardization(8.853, 0.635, 1),
        Trade = new Standardization(-0.525, 2.25, 0.005),
        Parameters = new ParameterSet(ParameterTable.All.Select(_ => 0.0), [0, 0.82, 1.73]),
        HostingOccasions = 3,
    };

    private static Partner Partner(string code, string name, int region, double gdp, int distance, double trade, params string[] blocs) => new()
    {
        Id = new PartnerId(code),
        Name = name,
        Region = region,
        GdpUsdBillions = gdp,
        DistanceKm = distance,
        TradeUsdBillions = trade,
        Blocs = [.. blocs],
    };
}
