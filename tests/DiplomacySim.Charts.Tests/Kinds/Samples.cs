using System.Collections.Immutable;
using DiplomacySim.Charts.Kinds;

namespace DiplomacySim.Charts.Tests.Kinds;

/// <summary>A chart of every kind with plain values.</summary>
internal static class Samples
{
    private static readonly ImmutableArray<string> s_tiers = ["none", "comprehensive", "strategic", "comprehensive strategic"];

    private static readonly string[] s_names = ["Brazil", "Côte d'Ivoire", "United Arab Emirates", "Đan Mạch", "巴布亚新几内亚", "Fiji", "Chile", "Norway"];

    public static ImmutableSortedDictionary<string, ChartKind> All { get; } = new Dictionary<string, ChartKind>
    {
        ["heat-map"] = HeatMap(),
        ["swim-lanes"] = SwimLanes(),
        ["dumbbell"] = Dumbbell(),
        ["tornado"] = Tornado(),
        ["indices"] = Indices(),
        ["measure"] = Measure(),
        ["signed"] = Signed(),
        ["tree"] = Tree(),
        ["ranks"] = Ranks(),
        ["course"] = Course(),
        ["standing"] = Standing(),
        ["box"] = Box(),
        ["peeling"] = Peeling(),
        ["pareto"] = Pareto(),
        ["reliability"] = Reliability(),
        ["coverage"] = Coverage(),
        ["tile-map"] = TileMap(),
        ["network"] = Network(),
        ["timeline"] = Timeline(),
    }.ToImmutableSortedDictionary(StringComparer.Ordinal);

    private static HeatMapChart HeatMap() => new()
    {
        Title = "Chance of each tier, by year",
        Subtitle = "base; 1,000 futures",
        Description = "Brazil has the largest chance to rise.",
        Words = Words.English,
        Groups = [1, 2, 3],
        GroupName = tier => tier < 3 ? s_tiers[tier] + " or above" : s_tiers[tier],
        Columns = ["2026", "2027", "2028", "2029", "2030"],
        Rows =
        [
            .. s_names.Select((name, i) => new HeatRow(
                name, i % 3, [.. from tier in Enumerable.Range(1, 3) from year in Enumerable.Range(1, 5) select tier <= i % 3 ? double.NaN : tier == (i % 3) + 1 ? year * (10 - i) / 60.0 : year * year / 900.0])),
        ],
        Tiers = s_tiers,
        TierHead = "tier now",
        RowHead = "partner",
        Reached = "reached",
        Note = "The number is the chance at the end.",
    };

    private static SwimLaneChart SwimLanes() => new()
    {
        Title = "One future",
        Subtitle = "future 7",
        Description = "Three partners rise.",
        Words = Words.English,
        From = Words.Month(2025, 12),
        To = Words.Month(2030, 12),
        Lanes =
        [
            .. s_names.Take(4).Select((name, i) => new Lane(
                name,
                i,
                [
                    new LaneEvent(Words.Month(2026, 3) + (i * 5), LaneEventKind.Visit),
                    new LaneEvent(Words.Month(2027, 3) + (i * 4), LaneEventKind.Signature, i + 1),
                    .. i < 3 ? [new LaneEvent(Words.Month(2028, 3) + (i * 7), LaneEventKind.Visit), new LaneEvent(Words.Month(2028, 3) + (i * 7), LaneEventKind.Upgrade, 1, i + 1)] : Array.Empty<LaneEvent>(),
                ])),
        ],
        Tiers = s_tiers,
        Visit = "visit",
        Signature = "agreements signed",
        Upgrade = "upgrade",
        LaneHead = "partner",
        MonthHead = "month",
        EventHead = "event",
    };

    private static DumbbellChart Dumbbell() => new()
    {
        Title = "What the policies change",
        Subtitle = "against 'base', same draws",
        Description = "'more visits' adds 2 partners.",
        Words = Words.English,
        Reference = "base",
        Panels =
        [
            new DumbbellPanel("comprehensive strategic", 18.2, false, [new("more visits", 20.1, 1.9, 1.7, 2.1, "+1.9 (1.7 to 2.1)"), new("fewer visits with a long name", 16.9, -1.3, -1.5, -1.1, "-1.3 (-1.5 to -1.1)"), new("same", 18.2, 0, -0.1, 0.1, "0.0 (-0.1 to 0.1)")]),
            new DumbbellPanel("at least 20 at the top", 0.22, true, [new("more visits", 0.51, 0.29, 0.26, 0.32, "+29 pp (26 to 32)"), new("fewer visits with a long name", 0.08, -0.14, -0.16, -0.12, "-14 pp (-16 to -12)"), new("same", 0.22, 0, 0, 0, "0 pp (0 to 0)")]),
        ],
        PolicyHead = "policy",
        OutcomeHead = "outcome",
        ValueHead = "value",
        DifferenceHead = "difference",
        Interval = "95% interval",
    };

    private static TornadoChart Tornado() => new()
    {
        Title = "What the uncertain inputs change",
        Description = "The wave matters most.",
        Words = Words.English,
        Middle = 18.1,
        Bars =
        [
            new TornadoBar("wave half-life, months", 15.2, "lowest third (to 24)", 21.4, "highest third (from 60)", false),
            new TornadoBar("attention, a year", 17.1, "lowest third (to 68)", 19.3, "highest third (from 80)", false),
            new TornadoBar("tension cost", 18.9, "lowest third", 17.4, "highest third", false),
            new TornadoBar("execution", 18.0, "lowest third", 18.2, "highest third", true),
        ],
        LowHead = "low draws",
        HighHead = "high draws",
        InputHead = "input",
        Noise = "within noise",
        Axis = "mean number of comprehensive strategic partners",
    };

    private static IndexBarChart Indices() => new()
    {
        Title = "What explains the variance",
        Description = "The wave explains two thirds.",
        Words = Words.English,
        Bars = [new("wave half-life", 0.62, 0.55, 0.69, 0.71, 0.64, 0.78), new("attention", 0.14, 0.09, 0.19, 0.22, 0.16, 0.28), new("execution", 0.01, -0.03, 0.05, 0.04, 0.01, 0.07)],
        InputHead = "input",
        First = "alone",
        Total = "with interactions",
        Interval = "95% interval",
    };

    private static IndexBarChart Measure() => Indices() with
    {
        Title = "By how much inputs move the outcome",
        Bars = [new("wave half-life", 3.1, 2.4, 3.9), new("attention", 0.8, 0.5, 1.2)],
        First = "mu*",
        Total = "",
        IsShare = false,
    };

    private static IndexBarChart Signed() => Measure() with
    {
        Title = "What spoke for it",
        Note = "The last bar is the sum of the others.",
        Bars = [new("chance", 1.42, 1.3, 1.54), new("tension", -0.61, -0.8, -0.42), new("capital", 0.2, -0.1, 0.5), new("rivalry", 0.001, -0.02, 0.02), new("readiness", 1.01, 0.7, 1.3)],
        First = "difference",
        InputHead = "part",
        Sides = ("speaks for it", "speaks against it"),
    };

    private static TreeChart Tree() => new()
    {
        Title = "The tree of questions",
        Subtitle = "twenty at the top",
        Description = "Three groups.",
        Note = "Each box holds what the answers leave.",
        Words = Words.English,
        Root = new("all", 0.31, "1,000 cases", [
            new("attention up to 7.25", 0.04, "412 cases", []),
            new("attention above 7.25", 0.5, "588 cases", [
                new("half-life of the wave up to 18.5 months", 0.22, "301 cases", []),
                new("half-life of the wave above 18.5 months", 0.79, "287 cases", []),
            ]),
        ]),
        NodeHead = "question",
        ShareHead = "of interest",
        CountHead = "cases",
    };

    private static RankMapChart Ranks() => new()
    {
        Title = "Ranks of the policies by each metric",
        Description = "'Europe first' is the best by two of four metrics.",
        Words = Words.English,
        Metrics = ["maximin", "Laplace (mean)", "90th percentile regret", "percentile kurtosis"],
        Rows =
        [
            new("Europe first", [new(1, 1, 1), new(1, 1, 2), default, new(3, 2, 3)]),
            new("as planned", [new(2, 2, 3), new(2, 1, 2), default, new(1, 1, 1)]),
            new("half the travel", [new(3, 2, 3), new(3, 3, 3), default, new(2, 2, 3)]),
        ],
        Ranked = 3,
        Stability = [0.97, 0.71, double.NaN, -0.2],
        RowHead = "policy",
        BestHead = "the best",
        LastHead = "the last",
        Alike = "all alike",
        StabilityHead = "stability of the order",
        Unstable = "unstable, below 0.9",
    };

    private static CourseChart Course() => new()
    {
        Title = "What the searches gained",
        Description = "Both end near one half.",
        Words = Words.English,
        Series = [new("search 1", [(48, 0.21), (96, 0.4), (144, 0.52), (192, 0.52)]), new("search 2", [(48, 0.1), (96, 0.33), (144, 0.47)])],
        Effort = "candidates",
        Gain = "hypervolume",
        SeriesHead = "search",
    };

    private static StandingChart Standing() => new()
    {
        Title = "Alpha: the record and the forecast",
        Description = "Alpha will probably rise.",
        Words = Words.English,
        From = Words.Month(2001, 1),
        Now = Words.Month(2025, 12),
        Tiers = ["none", "comprehensive", "strategic", "comprehensive strategic"],
        Past = [(Words.Month(2001, 1), 0), (Words.Month(2009, 5), 1), (Words.Month(2018, 11), 2)],
        Visits = [Words.Month(2008, 3), Words.Month(2018, 11), Words.Month(2023, 9)],
        Future = [new(Words.Month(2026, 12), [0, 0, 0.86, 0.14]), new(Words.Month(2027, 12), [0, 0, 0.63, 0.37]), new(Words.Month(2028, 12), [0, 0, 0.41, 0.59])],
        Record = "record",
        Forecast = "forecast",
        Visit = "visit",
        YearHead = "year",
    };

    private static BoxScatterChart Box() => new()
    {
        Title = "Where the target is missed",
        Description = "It is missed where the wave is short.",
        Words = Words.English,
        Points = [.. Enumerable.Range(0, 300).Select(i => (X: 6 + ((i * 37) % 100 * 0.6), Y: 40 + ((i * 61) % 97 * 0.6))).Select(p => new ScatterPoint(p.X, p.Y, p.X < 28 && p.Y < 75 && ((int)(p.X * 7) % 5) > 0))],
        BoxX = (double.NegativeInfinity, 27),
        BoxY = (double.NegativeInfinity, 74),
        XHead = "wave half-life, months",
        YHead = "attention, a year",
        OfInterest = "target missed",
        Other = "target met",
        Box = "box found",
        CountHead = "cases",
    };

    private static PeelingPathChart Peeling() => new()
    {
        Title = "From all cases to the box",
        Description = "The chosen box covers 78% at a density of 81%.",
        Words = Words.English,
        Steps = [.. Enumerable.Range(0, 16).Select(i => new PeelStep(1 - (i * i / 300.0), 0.28 + (0.7 * Math.Sqrt(i / 16.0)), Math.Min(3, i / 4)))],
        Chosen = 9,
        Coverage = "coverage",
        Density = "density",
        Restricted = "restricted inputs",
        ChosenHead = "chosen",
        StepHead = "step",
    };

    private static ParetoChart Pareto() => new()
    {
        Title = "No policy is best in both",
        Description = "Four policies are efficient.",
        Words = Words.English,
        Points =
        [
            new("wide", 61, 14.2, true), new("balanced", 57, 17.1, true), new("deep", 51, 19.3, true), new("top first", 46, 20.1, true),
            .. Enumerable.Range(0, 14).Select(i => new ParetoPoint($"candidate {i}", 44 + (i * 11 % 14), 11.5 + (i * 5 % 7 * 0.7), false)),
        ],
        XHead = "partners in 2030",
        YHead = "top tier in 2030",
        Efficient = "efficient",
        Dominated = "bettered by another",
        PolicyHead = "policy",
    };

    private static ReliabilityChart Reliability() => new()
    {
        Title = "Was what was called likely frequent?",
        Description = "The model lies close to the diagonal.",
        Words = Words.English,
        Series =
        [
            new("model", [new(0.01, 0.012, 0.008, 0.02, 1200), new(0.06, 0.05, 0.03, 0.09, 180), new(0.17, 0.2, 0.12, 0.31, 60), new(0.34, 0.38, 0.2, 0.6, 20)]),
            new("constant hazard", [new(0.02, 0.013, 0.01, 0.02, 1100), new(0.05, 0.09, 0.06, 0.13, 300)]),
        ],
        Forecast = "forecast chance",
        Observed = "share that came about",
        CountHead = "forecasts",
        Interval = "95% interval",
        ForecasterHead = "forecaster",
    };

    private static CoverageChart Coverage() => new()
    {
        Title = "Was the year's count expected?",
        Description = "One year of fifteen was not.",
        Words = Words.English,
        Years = [.. Enumerable.Range(0, 15).Select(i => new ForecastYear($"{2011 + i}", 1.5 + (i % 4), i % 3, 5 + (i % 5), i == 13 ? 11 : 1 + (i % 3)))],
        CountHead = "steps",
        YearHead = "year",
        Forecast = "forecast, mean",
        Band = "90% of futures",
        Inside = "came, inside the band",
        Outside = "came, outside the band",
    };

    private static TileMapChart TileMap() => new()
    {
        Title = "The world by expected tier",
        Subtitle = "end of 2030",
        Description = "The strongest partners are neighbours.",
        Words = Words.English,
        Home = "VNM",
        HomeName = "Viet Nam",
        Countries = [.. new[] { "CHN", "RUS", "IND", "KOR", "USA", "JPN", "AUS", "FRA", "BRA", "CHL", "NOR", "FJI", "ZAF", "EGY", "KEN", "EUU" }.Select((code, i) => new TileCountry(code, code, i < 8 ? 3 : i % 4 * 0.8, "strategic 60%", i is 8 or 9))],
        Tiers = s_tiers,
        Rising = "will probably rise",
        Absent = "no partner of this world",
        CountryHead = "partner",
        TierHead = "expected tier",
    };

    private static NetworkChart Network() => new()
    {
        Title = "Rivals and blocs",
        Description = "Two pairs of rivals.",
        Words = Words.English,
        Nodes = [.. s_names.Select((name, i) => new NetworkNode(name, $"N{i:00}", i < 4 ? "west" : "east", i % 4)), .. Enumerable.Range(0, 16).Select(i => new NetworkNode($"Partner {i}", $"P{i:00}", i % 2 == 0 ? "west" : "east", i % 4))],
        Rivals = [(0, 5), (2, 3), (9, 14)],
        Hubs = [new("ASEAN", [0, 1, 2, 8, 10]), new("EU", [4, 5, 6, 7, 9, 11])],
        Tiers = s_tiers,
        Rivalry = "rivals",
        Bloc = "bloc",
        PartnerHead = "partner",
        TierHead = "tier now",
    };

    private static TimelineChart Timeline() => new()
    {
        Title = "2001 to 2030",
        Subtitle = "partners by tier, recorded and forecast",
        Description = "From 1 partner in 2001 to 58 in 2030.",
        Words = Words.English,
        From = Words.Month(2000, 12),
        Now = Words.Month(2025, 12),
        To = Words.Month(2030, 12),
        Series = [Counted("comprehensive or above", 1, 42, 16), Counted("strategic or above", 2, 28, 8), Counted("comprehensive strategic", 3, 14, 5)],
        Steps = [.. Enumerable.Range(0, 70).Select(i => new TimelineStep(Words.Month(2001, 3) + (i * i / 17), 1 + (i % 3), s_names[i % 8]))],
        Tiers = s_tiers,
        Record = "record",
        Forecast = "forecast",
        Half = "half of futures",
        Most = "90% of futures",
        StepHead = "Steps taken",
        YearHead = "year",
    };

    private static TimelineSeries Counted(string name, int tier, int now, int more) => new(
        name,
        tier,
        [.. Enumerable.Range(0, now).Select(i => (Words.Month(2001, 3) + (int)(290 * Math.Sqrt(i / (double)now)), i + 1))],
        [.. Enumerable.Range(0, 61).Select(i => new FanPoint(Words.Month(2025, 12) + i, now + (i * more / 120), now + (i * more / 80), now + (i * more / 60), now + (i * more / 45), now + (i * more / 30)))]);
}
