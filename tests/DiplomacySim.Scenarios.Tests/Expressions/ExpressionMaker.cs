using System.Globalization;

namespace DiplomacySim.Scenarios.Tests.Expressions;

/// <summary>Writes random expressions of the home that the language allows.</summary>
internal sealed class ExpressionMaker(uint seed)
{
    private static readonly string[] PartnerNumbers =
        ["gdp", "trade", "distance", "capital", "tension", "years_in_tier", "agreements", "visits_last_year"];

    private static readonly string[] HomeNumbers = ["attention", "activism", "visits", "upgrades", "year", "month_of_year"];
    private static readonly string[] Tiers = ["none", "comprehensive", "strategic", "comprehensive strategic", "tier", "tier_at_start"];
    private static readonly string[] Filters =
        ["bloc(EU)", "bloc(G20)", "bloc('ex-Soviet')", "region == 'Europe'", "partner(USA)", "code != 'CHN'", "gdp > 1000", "name == 'Japan'"];

    private static readonly string[] Comparisons = ["==", "!=", "<", "<=", ">", ">="];
    private static readonly string[] Signs = ["+", "-", "*", "/"];
    private static readonly string[] Joins = ["and", "or"];
    private Draws _draws = new(seed);

    /// <summary>A condition of the home.</summary>
    public string HomeTruth(int depth, bool overTime) => _draws.Below(depth > 0 ? 8 : 2) switch
    {
        0 => $"month {Pick(Comparisons)} 2026-{_draws.Below(12) + 1:00}",
        1 => Compare(HomeNumber(depth - 1, overTime), HomeNumber(depth - 1, overTime)),
        2 => $"any({Arguments(PartnerTruth(depth - 1, overTime), depth, overTime)})",
        3 => $"all({Arguments(PartnerTruth(depth - 1, overTime), depth, overTime)})",
        4 => $"({HomeTruth(depth - 1, overTime)}) {Pick(Joins)} ({HomeTruth(depth - 1, overTime)})",
        5 => $"not ({HomeTruth(depth - 1, overTime)})",
        6 when overTime => $"first_month({HomeTruth(depth - 1, overTime: false)}) {Pick(Comparisons)} 2026-0{_draws.Below(9) + 1}",
        _ when overTime => $"{(_draws.Below(2) == 0 ? "ever" : "never")}({Arguments(PartnerTruth(depth - 1, overTime: false), depth, overTime: false)})",
        _ => Compare(HomeNumber(depth - 1, overTime), HomeNumber(depth - 1, overTime)),
    };

    /// <summary>A number of the home.</summary>
    public string HomeNumber(int depth, bool overTime) => _draws.Below(depth > 0 ? 8 : 2) switch
    {
        0 => Literal(),
        1 => Pick(HomeNumbers),
        2 => $"count({Arguments(PartnerTruth(depth - 1, overTime), depth, overTime)})",
        3 => $"share({Arguments(PartnerTruth(depth - 1, overTime), depth, overTime)})",
        4 => $"sum({Arguments(PartnerNumber(depth - 1, overTime), depth, overTime)})",
        5 => $"{(_draws.Below(2) == 0 ? "max" : "min")}({Arguments(PartnerNumber(depth - 1, overTime), depth, overTime)})",
        6 => $"-({HomeNumber(depth - 1, overTime)})",
        _ => $"({HomeNumber(depth - 1, overTime)}) {Pick(Signs)} ({HomeNumber(depth - 1, overTime)})",
    };

    private string PartnerTruth(int depth, bool overTime) => _draws.Below(depth > 0 ? 6 : 3) switch
    {
        0 => $"tier {Pick(Comparisons)} {Pick(Tiers[1..3])}",
        1 => $"tier {Pick(Comparisons)} tier_at_start",
        2 => Compare(Pick(PartnerNumbers), Literal()),
        3 => Compare(PartnerNumber(depth - 1, overTime), PartnerNumber(depth - 1, overTime)),
        4 => $"not ({PartnerTruth(depth - 1, overTime)})",
        _ => $"({PartnerTruth(depth - 1, overTime)}) {Pick(Joins)} ({(_draws.Below(3) == 0 ? HomeTruth(depth - 1, overTime) : PartnerTruth(depth - 1, overTime))})",
    };

    private string PartnerNumber(int depth, bool overTime) => _draws.Below(depth > 0 ? 4 : 1) switch
    {
        0 or 1 => Pick(PartnerNumbers),
        2 => $"-({PartnerNumber(depth - 1, overTime)})",
        _ => $"({PartnerNumber(depth - 1, overTime)}) {Pick(Signs)} ({HomeNumber(depth - 1, overTime)})",
    };

    private string Arguments(string operand, int depth, bool overTime) => _draws.Below(4) switch
    {
        0 => $"{Pick(Filters)}, {operand}",
        1 => $"{PartnerTruth(depth - 1, overTime)}, {operand}",
        2 => $"{Pick(Filters)} and ({PartnerTruth(depth - 1, overTime)}), {operand}",
        _ => operand,
    };

    private string Compare(string left, string right) => $"({left}) {Pick(Comparisons)} ({right})";

    private string Literal() => string.Create(CultureInfo.InvariantCulture, $"{_draws.Below(40) / 4.0}");

    private string Pick(string[] words) => words[_draws.Below(words.Length)];
}
