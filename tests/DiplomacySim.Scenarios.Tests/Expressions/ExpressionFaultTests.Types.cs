using DiplomacySim.Scenarios.Expressions;

namespace DiplomacySim.Scenarios.Tests.Expressions;

public partial class ExpressionFaultTests
{
    /// <summary>Parts that do not go together: a condition's text, and each fault's offset, length, message and suggestion.</summary>
    public static TheoryData<string, string> TypeFaults => new()
    {
        { "count(tier == 'strategic') > 1",
            "14+11 a tier is compared with a tier (none, comprehensive, strategic or comprehensive strategic), and 'strategic' is a text => strategic" },
        { "count(tier == 'strategc') > 1",
            "14+10 a tier is compared with a tier (none, comprehensive, strategic or comprehensive strategic), and 'strategc' is a text => strategic" },
        { "count(tier >= 2) > 1",
            "14+1 a tier is compared with a tier (none, comprehensive, strategic or comprehensive strategic), and '2' is a number => strategic" },
        { "count(tier >= 7) > 1",
            "14+1 a tier is compared with a tier (none, comprehensive, strategic or comprehensive strategic), and '7' is a number" },
        { "count(tier > capital) > 1",
            "13+7 a tier is compared with a tier (none, comprehensive, strategic or comprehensive strategic), and 'capital' is a number" },
        { "count(tier < none) > 1", "13+4 this can never hold: 'none' is the lowest tier of the ladder" },
        { "count(tier > comprehensive strategic) > 1", "13+23 this can never hold: 'comprehensive strategic' is the highest tier of the ladder" },
        { "count(comprehensive strategic < tier) > 1", "6+23 this can never hold: 'comprehensive strategic' is the highest tier of the ladder" },
        { "count(tier + 1 > 2) > 1", "6+4 '+' needs numbers, and 'tier' is a tier" },
        { "count(region < 'Europe') > 1", "13+1 texts have no order; they are compared with == or !=" },
        { "count() > 1", "0+5 there is nothing between the parentheses of count; write count(condition) or count(filter, condition)" },
        { "count(true, true, true) > 1", "0+5 there is too much between the parentheses of count; write count(condition) or count(filter, condition)" },
        { "count(gdp, tier == strategic) > 1", "6+3 the first of two arguments of count is a filter, a condition such as bloc(EU); 'gdp' is a number" },
        { "count(true, tier == strategic) > 1", "6+4 the filter is the same for every partner; it has to pick countries, as bloc(EU) does" },
        { "count(capital) > 1", "6+7 count needs a condition, and 'capital' is a number; compare it with something" },
        { "count(visits > 3) > 1", "6+10 'visits > 3' is the same for every partner; count needs something about each partner" },
        { "count(ever(tier == strategic)) > 1",
            "6+23 'ever(tier == strategic)' is the same for every partner; count needs something about each partner" },
        { "sum(tier == strategic) > 1",
            "4+17 sum needs a number, and 'tier == strategic' is a condition; count(...) counts the countries that meet a condition" },
        { "sum(tier) > 1", "4+4 sum needs a number, and 'tier' is a tier; use count(...), any(...) or all(...) with a comparison" },
        { "max(capital, 0.5) > 1", "4+7 the first of two arguments of max is a filter, a condition such as bloc(EU); 'capital' is a number" },
        { "sum(visits) > 1", "4+6 'visits' is the same for every partner; sum needs something about each partner" },
        { "ever(capital)", "5+7 ever needs a condition, and 'capital' is a number; compare it with something" },
        { "ever(bloc(EU), visits > 3)", "15+10 'visits > 3' is the same for every partner; ever needs something about each partner" },
        { "ever(never(visits > 3))", "5+17 ever, never and first_month cannot stand inside one another" },
        { "first_month(visits)", "12+6 first_month needs a condition, and 'visits' is a number; compare it with something" },
        { "first_month(visits > 3) < 24", "26+2 a month is compared with a month such as 2028-06, and '24' is a number" },
        { "first_month(visits > 3) < '2028-06'", "26+9 a month is compared with a month such as 2028-06, and '2028-06' is a text => 2028-06" },
        { "month >= 2028", "9+4 a month is compared with a month such as 2028-06, and '2028' is a number" },
        { "month + 1 > 2028-06", "0+5 '+' needs numbers, and 'month' is a month" },
        { "sum(gdp) > 2000-12",
            "0+8 a month is compared with a month such as 2028-06, and 'sum(gdp)' is a number; a minus between numbers has spaces around it" },
        { "tier == strategic", "0+17 this is about a single partner; say of how many it must hold: any(...), all(...), count(...) or share(...)" },
        { "any(true) > 3", "0+13 'any(true)' is a condition and '3' is a number; only like is compared with like" },
        { "count(tier == strategic)", "0+24 a condition is needed here, and this is a number; compare it with something, as in ... >= 20" },
        { "first_month(visits > 3)", "0+23 a condition is needed here, and this is a month; compare it with something, as in ... <= 2028-06" },
        { "month", "0+5 a condition is needed here, and this is a month; compare it with something, as in ... <= 2028-06" },
        { "any(strategic and capital > 1)", "4+9 'and' needs conditions, and 'strategic' is a tier; compare it, as in tier == strategic" },
        { "any(region and capital > 1)", "4+6 'and' needs conditions, and 'region' is a text; compare it with something" },
        { "visits > '3'", "9+3 numbers stand without quotes => 3" },
        { "true == 1", "0+9 'true' is a condition and '1' is a number; only like is compared with like" },
        { "true < false", "5+1 conditions have no order; they are compared with == or !=" },
        { "visits > strategic",
            "0+6 a tier is compared with a tier (none, comprehensive, strategic or comprehensive strategic), and 'visits' is a number" },
        { "any('Europe', tier == strategic)", "4+8 the first of two arguments of any is a filter, a condition such as bloc(EU); 'Europe' is a text" },
        { "count(tier == true) > 1",
            "14+4 a tier is compared with a tier (none, comprehensive, strategic or comprehensive strategic), and 'true' is a condition" },
        { "month == strategic", "9+9 a month is compared with a month such as 2028-06, and 'strategic' is a tier" },
        { "1 == 'x'", "0+8 '1' is a number and 'x' is a text; only like is compared with like" },
        { "-'x' > 1", "1+3 '-' needs numbers, and 'x' is a text" },
        { "count(strategic, tier == strategic) > 1",
            "6+9 the first of two arguments of count is a filter, a condition such as bloc(EU); 'strategic' is a tier" },
        { "never()", "0+5 there is nothing between the parentheses of never; write never(condition) or never(filter, condition)" },
        { "ever(true, true, true)", "0+4 there is too much between the parentheses of ever; write ever(condition) or ever(filter, condition)" },
    };

    [Theory]
    [MemberData(nameof(TypeFaults))]
    public void Read_WrongTypes_GiveEveryFaultWithItsPlace(string text, string faults) =>
        Assert.Equal(faults, Faults(text, ExpressionType.Truth));

    /// <summary>Texts where a number is needed.</summary>
    public static TheoryData<string, string> NumberFaults => new()
    {
        { "tier", "0+4 a number is needed here, and this is a tier" },
        { "capital", "0+7 this is about a single partner; make one value of all with sum(...), max(...) or min(...)" },
        { "'text'", "0+6 a number is needed here, and this is a text" },
        { "strategic", "0+9 a number is needed here, and this is a tier" },
        { "sum(gdp) + 'a'", "11+3 '+' needs numbers, and 'a' is a text" },
        { "-true", "1+4 '-' needs numbers, and 'true' is a condition; count(...) counts the countries that meet a condition" },
        { "not 1", "4+1 'not' needs conditions, and '1' is a number; compare it with something" },
        { "1 and true", "0+1 'and' needs conditions, and '1' is a number; compare it with something" },
    };

    [Theory]
    [MemberData(nameof(NumberFaults))]
    public void Read_NotANumber_GivesEveryFaultWithItsPlace(string text, string faults) =>
        Assert.Equal(faults, Faults(text, ExpressionType.Number));
}
