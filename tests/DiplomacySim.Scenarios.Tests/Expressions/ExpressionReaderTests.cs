using DiplomacySim.Model.Worlds;
using DiplomacySim.Scenarios.Expressions;

namespace DiplomacySim.Scenarios.Tests.Expressions;

public class ExpressionReaderTests
{
    private static readonly ExpressionScope Scope = new(ExpressionWorld.Create());

    /// <summary>Text, its canonical form, and its type.</summary>
    public static TheoryData<string, string, ExpressionType> Readable => new()
    {
        { "true", "true", ExpressionType.Truth },
        { " false ", "false", ExpressionType.Truth },
        { "0", "0", ExpressionType.Number },
        { "1.50", "1.5", ExpressionType.Number },
        { "1e3", "1000", ExpressionType.Number },
        { "1E-7", "1E-07", ExpressionType.Number },
        { "123456789012345678901", "1.2345678901234568E+20", ExpressionType.Number },
        { "2028-06", "2028-06", ExpressionType.Month },
        { "2028 - 06", "2028 - 6", ExpressionType.Number },
        { "12-06", "12 - 6", ExpressionType.Number },
        { "20281-06", "20281 - 6", ExpressionType.Number },
        { "'Middle East'", "'Middle East'", ExpressionType.Text },
        { "\"Middle East\"", "'Middle East'", ExpressionType.Text },
        { "'it''s'", "'it''s'", ExpressionType.Text },
        { "\"say \"\"so\"\"\"", "'say \"so\"'", ExpressionType.Text },
        { "''", "''", ExpressionType.Text },
        { "none", "none", ExpressionType.Tier },
        { "strategic", "strategic", ExpressionType.Tier },
        { "comprehensive", "comprehensive", ExpressionType.Tier },
        { "comprehensive strategic", "comprehensive strategic", ExpressionType.Tier },
        { "comprehensive   \n strategic", "comprehensive strategic", ExpressionType.Tier },
        { "tier", "tier", ExpressionType.Tier },
        { "tier_at_start", "tier_at_start", ExpressionType.Tier },
        { "month", "month", ExpressionType.Month },
        { "year", "year", ExpressionType.Number },
        { "capital", "capital", ExpressionType.Number },
        { "region", "region", ExpressionType.Text },
        { "bloc(EU)", "bloc(EU)", ExpressionType.Truth },
        { "bloc( 'EU' )", "bloc(EU)", ExpressionType.Truth },
        { "bloc(ex-Soviet)", "bloc('ex-Soviet')", ExpressionType.Truth },
        { "bloc(\"ex-Soviet\")", "bloc('ex-Soviet')", ExpressionType.Truth },
        { "partner(FRA)", "partner(FRA)", ExpressionType.Truth },
        { "partner(France)", "partner(FRA)", ExpressionType.Truth },
        { "partner(United States)", "partner(USA)", ExpressionType.Truth },
        { "partner('United States')", "partner(USA)", ExpressionType.Truth },
        { "partner(\"C\u00f4te d'Ivoire\")", "partner(CIV)", ExpressionType.Truth },
        { "-5", "-5", ExpressionType.Number },
        { "- -5", "--5", ExpressionType.Number },
        { "--5", "--5", ExpressionType.Number },
        { "-(1 + 2)", "-(1 + 2)", ExpressionType.Number },
        { "-1 + 2", "-1 + 2", ExpressionType.Number },
        { "-1 * -2", "-1 * -2", ExpressionType.Number },
        { "1 + 2 + 3", "1 + 2 + 3", ExpressionType.Number },
        { "1 + (2 + 3)", "1 + (2 + 3)", ExpressionType.Number },
        { "(1 - 2) - 3", "1 - 2 - 3", ExpressionType.Number },
        { "1 - (2 - 3)", "1 - (2 - 3)", ExpressionType.Number },
        { "1 + 2 * 3", "1 + 2 * 3", ExpressionType.Number },
        { "(1 + 2) * 3", "(1 + 2) * 3", ExpressionType.Number },
        { "8 / (4 / 2)", "8 / (4 / 2)", ExpressionType.Number },
        { "8 / 4 / 2", "8 / 4 / 2", ExpressionType.Number },
        { "8 / (4 * 2)", "8 / (4 * 2)", ExpressionType.Number },
        { "1+1==2", "1 + 1 == 2", ExpressionType.Truth },
        { "capital>2", "capital > 2", ExpressionType.Truth },
        { "tier == comprehensive strategic", "tier == comprehensive strategic", ExpressionType.Truth },
        { "tier>=comprehensive and capital<1", "tier >= comprehensive and capital < 1", ExpressionType.Truth },
        { "strategic <= tier", "strategic <= tier", ExpressionType.Truth },
        { "tier < tier_at_start", "tier < tier_at_start", ExpressionType.Truth },
        { "tier != none", "tier != none", ExpressionType.Truth },
        { "region == 'Middle East'", "region == 'Middle East'", ExpressionType.Truth },
        { "code != \"FRA\"", "code != 'FRA'", ExpressionType.Truth },
        { "name == 'France'", "name == 'France'", ExpressionType.Truth },
        { "month >= 2028-06", "month >= 2028-06", ExpressionType.Truth },
        { "true and false or true", "true and false or true", ExpressionType.Truth },
        { "true and (false or true)", "true and (false or true)", ExpressionType.Truth },
        { "true or (false or true)", "true or (false or true)", ExpressionType.Truth },
        { "(true and false) or true", "true and false or true", ExpressionType.Truth },
        { "not true and false", "not true and false", ExpressionType.Truth },
        { "not (true and false)", "not (true and false)", ExpressionType.Truth },
        { "not not true", "not not true", ExpressionType.Truth },
        { "not capital > 2", "not capital > 2", ExpressionType.Truth },
        { "not (capital > 2)", "not capital > 2", ExpressionType.Truth },
        { "(not true) == false", "(not true) == false", ExpressionType.Truth },
        { "(capital > 2) == (tension > 1)", "(capital > 2) == (tension > 1)", ExpressionType.Truth },
        { "count(tier == strategic)", "count(tier == strategic)", ExpressionType.Number },
        { "count( bloc(EU) ,tier == strategic )", "count(bloc(EU), tier == strategic)", ExpressionType.Number },
        { "count(true)", "count(true)", ExpressionType.Number },
        { "share(bloc(G20), tier >= comprehensive)", "share(bloc(G20), tier >= comprehensive)", ExpressionType.Number },
        { "sum(trade)", "sum(trade)", ExpressionType.Number },
        { "sum(bloc(EU), trade / gdp)", "sum(bloc(EU), trade / gdp)", ExpressionType.Number },
        { "max(capital)", "max(capital)", ExpressionType.Number },
        { "min(bloc(EU), -capital)", "min(bloc(EU), -capital)", ExpressionType.Number },
        { "any(partner(DEU), tier > strategic)", "any(partner(DEU), tier > strategic)", ExpressionType.Truth },
        { "all(bloc(G20), tier >= comprehensive)", "all(bloc(G20), tier >= comprehensive)", ExpressionType.Truth },
        { "count(gdp > max(bloc(EU), gdp))", "count(gdp > max(bloc(EU), gdp))", ExpressionType.Number },
        { "count(capital > attention / 10)", "count(capital > attention / 10)", ExpressionType.Number },
        { "ever(visits > 100)", "ever(visits > 100)", ExpressionType.Truth },
        { "ever(tier == strategic)", "ever(any(tier == strategic))", ExpressionType.Truth },
        { "never(bloc(neighbours), tier < tier_at_start)", "never(any(bloc(neighbours), tier < tier_at_start))", ExpressionType.Truth },
        { "never(any(tension > 1))", "never(any(tension > 1))", ExpressionType.Truth },
        { "first_month(count(tier == strategic) >= 3)", "first_month(count(tier == strategic) >= 3)", ExpressionType.Month },
        { "first_month(partner(DEU), tier > strategic)", "first_month(any(partner(DEU), tier > strategic))", ExpressionType.Month },
        { "first_month(visits > 9) < 2028-06", "first_month(visits > 9) < 2028-06", ExpressionType.Truth },
        { "count(capital > 1 and ever(visits > 9))", "count(capital > 1 and ever(visits > 9))", ExpressionType.Number },
    };

    [Theory]
    [MemberData(nameof(Readable))]
    public void Read_RightText_GivesCanonicalTextAndType(string text, string canonical, ExpressionType type)
    {
        var reading = ExpressionReader.Read(text, Scope, type, ExpressionLevel.Partner);

        Assert.Empty(reading.Faults);
        Assert.Equal(canonical, reading.Expression!.ToString());
        Assert.Equal(type, reading.Expression.Type);
    }

    [Theory]
    [MemberData(nameof(Readable))]
    public void Read_CanonicalText_GivesTheSameTree(string text, string canonical, ExpressionType type)
    {
        var first = ExpressionReader.Read(text, Scope, type, ExpressionLevel.Partner).Expression;

        var second = ExpressionReader.Read(canonical, Scope, type, ExpressionLevel.Partner).Expression;

        Assert.Equal(first, second);
    }

    [Theory]
    [InlineData("count(tier == strategic)")]
    [InlineData("count(tier == strategic) >= 3")]
    [InlineData("first_month(any(tier == strategic))")]
    [InlineData("1")]
    public void Read_NumberNeeded_TakesConditionsAndMonthsToo(string text)
    {
        var reading = ExpressionReader.Read(text, Scope, ExpressionType.Number);

        Assert.Empty(reading.Faults);
        Assert.NotNull(reading.Expression);
    }

    [Theory]
    [InlineData("1 + 2", ExpressionLevel.Constant, true)]
    [InlineData("visits + 2", ExpressionLevel.Home, false)]
    [InlineData("gdp + 2", ExpressionLevel.Partner, true)]
    [InlineData("gdp + visits", ExpressionLevel.Partner, false)]
    [InlineData("capital", ExpressionLevel.Partner, false)]
    [InlineData("bloc(EU) and region == 'Europe'", ExpressionLevel.Partner, true)]
    [InlineData("sum(gdp)", ExpressionLevel.Home, false)]
    [InlineData("never(capital > 1)", ExpressionLevel.Home, false)]
    public void Read_AnyText_KnowsWhatItIsAbout(string text, ExpressionLevel level, bool isFixed)
    {
        var expected = text.Contains("bloc", StringComparison.Ordinal) || text.Contains("never", StringComparison.Ordinal)
            ? ExpressionType.Truth
            : ExpressionType.Number;

        var expression = ExpressionReader.Read(text, Scope, expected, ExpressionLevel.Partner).Expression!;

        Assert.Equal(level, expression.Level);
        Assert.Equal(isFixed, expression.IsFixed);
    }

    [Fact]
    public void Read_CanonicalTextOfRandomExpressions_GivesTheSameTree()
    {
        for (var seed = 1u; seed <= 500; seed++)
        {
            var text = new ExpressionMaker(seed).HomeTruth(4, overTime: true);
            if (ExpressionReader.Read(text, Scope, ExpressionType.Truth).Expression is not { } first)
            {
                continue;
            }

            var second = ExpressionReader.Read(first.ToString(), Scope, ExpressionType.Truth).Expression;

            Assert.True(first == second, $"seed {seed}: {text} is written {first}, and read back as {second}");
        }
    }

    [Theory]
    [InlineData("count(tier == all-weather friend) > 1", "all-weather friend")]
    [InlineData("count(tier == friend and ally) > 1", "friend and ally")]
    [InlineData("count(tier == friend and capital > 1) > 1", "friend")]
    [InlineData("count(tier == true friend) > 1", "true friend")]
    [InlineData("count(tier == 1st class) > 1", "1st class")]
    [InlineData("count(tier == Contact) > 1", "Contact")]
    public void Read_AnotherLadder_TakesTheLongestNameThatFits(string text, string name)
    {
        var world = ExpressionWorld.Create() with
        {
            Ladder = new Ladder(["Contact", "friend", "all-weather friend", "friend and ally", "true friend", "1st class"]),
        };

        var reading = ExpressionReader.Read(text, new ExpressionScope(world), ExpressionType.Truth);

        Assert.Empty(reading.Faults);
        Assert.Contains($"tier == {name}", reading.Expression!.ToString(), StringComparison.Ordinal);
        Assert.Equal(text, reading.Expression.ToString());
    }

    [Fact]
    public void Read_Precedence_IsOrAndNotComparisonSumProductSign()
    {
        const string Loose = "not visits + 2 * -3 > 1 and true or false";
        const string Tight = "((not ((visits + (2 * (-3))) > 1)) and true) or false";

        var loose = ExpressionReader.Read(Loose, Scope, ExpressionType.Truth).Expression;

        Assert.Equal(ExpressionReader.Read(Tight, Scope, ExpressionType.Truth).Expression, loose);
        Assert.Equal(Loose, loose!.ToString());
    }
}
