using DiplomacySim.Scenarios.Expressions;

namespace DiplomacySim.Scenarios.Tests.Expressions;

public partial class ExpressionFaultTests
{
    /// <summary>Signs, literals and the order of parts: a condition's text, and each fault's offset, length, message and suggestion.</summary>
    public static TheoryData<string, string> SyntaxFaults => new()
    {
        { "", "0+0 the expression is empty" },
        { "   ", "3+0 the expression is empty" },
        { "tier ==", "7+0 a value is missing at the end" },
        { "== strategic", "0+2 a value is missing before '=='" },
        { "count(tier == strategic) >= ", "28+0 a value is missing at the end" },
        { "(true", "0+1 this parenthesis is never closed" },
        { "true)", "4+1 this parenthesis was never opened" },
        { "count(tier == strategic", "5+1 this parenthesis is never closed" },
        { "true true", "5+4 an operator is missing before 'true'" },
        { "count(tier == strategic) >= 20 25", "31+2 an operator is missing before '25'" },
        { "count(tier == strategic) >= 1,000", "29+1 a comma stands only between the two arguments of a function; numbers are written without it" },
        { "any(partner(C\u00f4te d'Ivoire), tier == strategic)", "18+28 the text that begins here has no closing quote" },
        { "month > 2028-13", "8+7 '2028-13' is not a month such as 2028-06; a minus between numbers has spaces around it" },
        { "month > 2028-6", "8+6 '2028-6' is not a month such as 2028-06; a minus between numbers has spaces around it => 2028-06" },
        { "month > 2028-06-15", "8+10 '2028-06-15' is not a month such as 2028-06; a minus between numbers has spaces around it => 2028-06" },
        { "1 < visits < 3", "11+1 comparisons cannot be chained; join them with 'and', as in 1 < gdp and gdp < 5" },
        { "visits = 3", "7+1 '=' is not an operator => ==" },
        { "visits === 3", "7+3 '===' is not an operator => ==" },
        { "visits => 3", "7+2 '=>' is not an operator => >=" },
        { "visits =< 3", "7+2 '=<' is not an operator => <=" },
        { "visits <> 3", "7+2 '<>' is not an operator => !=" },
        { "visits \u2265 3", "7+1 '\u2265' is not an operator => >=" },
        { "visits > 3 && year > 3", "11+2 '&&' is not an operator => and" },
        { "visits > 3 || year > 3", "11+2 '||' is not an operator => or" },
        { "!(visits > 3)", "0+1 '!' is not an operator => not" },
        { "visits > 3 AND year > 3", "11+3 'AND' is written in small letters => and" },
        { "Not visits > 3", "0+3 'Not' is written in small letters => not" },
        { "visits > 5%", "10+1 '%' is not used; write 0.05 for 5%" },
        { "visits > $5", "9+1 '$' has no meaning here" },
        { "visits ? 3 : 4",
            "7+1 '?' has no meaning here\n"
            + "11+1 ':' has no meaning here" },
        { "visits > .5", "9+2 a number has digits before and after its point => 0.5" },
        { "visits > 5.", "9+2 a number has digits before and after its point => 5" },
        { "visits > 1e999", "9+5 the number 1e999 is too large; the largest is about 1.8e308" },
        { "any(name == 'France)", "12+8 the text that begins here has no closing quote" },
        { "visits is 3", "7+2 an operator is missing before 'is'" },
        { "count(tier == strategic; capital > 1) > 1", "23+1 ';' has no meaning here" },
        { "visits > \u201c3\u201d", "9+3 texts stand in straight quotes, ' or \" => '3'" },
        { "visits \u00d7 2 \u2212 1 > 3",
            "7+1 '\u00d7' is not an operator => *\n"
            + "11+1 '\u2212' is not an operator => -" },
        { "visits > 3 or", "13+0 a value is missing at the end" },
        { ", 3", "0+1 a value is missing before ','" },
        { "count(tier == strategic,) > 1", "24+1 a value is missing before ')'" },
        { "visits > 3 # comment", "11+1 '#' has no meaning here" },
        { "any(name == \u201cFrance\u201d, tier == strategic)", "12+8 texts stand in straight quotes, ' or \" => 'France'" },
        { "any(name == \u201cFrance)",
            "3+1 this parenthesis is never closed\n"
            + "12+8 texts stand in straight quotes, ' or \"" },
        { "bloc(EU", "4+1 this parenthesis is never closed" },
        { "any((tier == strategic)", "3+1 this parenthesis is never closed" },
        { "((((",
            "0+1 this parenthesis is never closed\n"
            + "1+1 this parenthesis is never closed\n"
            + "2+1 this parenthesis is never closed\n"
            + "3+1 this parenthesis is never closed\n"
            + "4+0 a value is missing at the end" },
        { "))))", "0+1 a value is missing before ')'" },
        { "visits > $", "9+1 '$' has no meaning here" },
        { "count(capital > 1 capital < 2) > 1", "18+7 an operator, a comma or ')' is missing before 'capital'" },
        { "visits > 3 extra words here", "11+5 an operator is missing before 'extra'" },
        { "bloc((EU)", "4+1 this parenthesis is never closed" },
        { "count(,,) > 1",
            "0+5 there is too much between the parentheses of count; write count(condition) or count(filter, condition)\n"
            + "6+1 a value is missing before ','\n"
            + "7+1 a value is missing before ','\n"
            + "8+1 a value is missing before ')'" },
        { "any(tier == strategic)(3)", "22+1 an operator is missing before this parenthesis" },
        { "any(tier == strategic) any(tier == none)", "23+3 an operator is missing before 'any'" },
    };

    [Theory]
    [MemberData(nameof(SyntaxFaults))]
    public void Read_WrongSyntax_GiveEveryFaultWithItsPlace(string text, string faults) =>
        Assert.Equal(faults, Faults(text, ExpressionType.Truth));
}
