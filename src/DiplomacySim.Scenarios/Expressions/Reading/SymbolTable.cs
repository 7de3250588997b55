using System.Collections.Immutable;

namespace DiplomacySim.Scenarios.Expressions.Reading;

/// <summary>The signs, each before those that it begins with.</summary>
internal static class SymbolTable
{
    public static ImmutableArray<Symbol> All { get; } =
    [
        new("===", TokenKind.Operator, BinaryOperator.Equal, "=="),
        new("==", TokenKind.Operator, BinaryOperator.Equal),
        new("=>", TokenKind.Operator, BinaryOperator.GreaterOrEqual, ">="),
        new("=<", TokenKind.Operator, BinaryOperator.LessOrEqual, "<="),
        new("=", TokenKind.Operator, BinaryOperator.Equal, "=="),
        new("!=", TokenKind.Operator, BinaryOperator.NotEqual),
        new("!", TokenKind.Not, Instead: "not"),
        new("<>", TokenKind.Operator, BinaryOperator.NotEqual, "!="),
        new("<=", TokenKind.Operator, BinaryOperator.LessOrEqual),
        new("<", TokenKind.Operator, BinaryOperator.Less),
        new(">=", TokenKind.Operator, BinaryOperator.GreaterOrEqual),
        new(">", TokenKind.Operator, BinaryOperator.Greater),
        new("\u2260", TokenKind.Operator, BinaryOperator.NotEqual, "!="),
        new("\u2264", TokenKind.Operator, BinaryOperator.LessOrEqual, "<="),
        new("\u2265", TokenKind.Operator, BinaryOperator.GreaterOrEqual, ">="),
        new("&&", TokenKind.Operator, BinaryOperator.And, "and"),
        new("&", TokenKind.Operator, BinaryOperator.And, "and"),
        new("||", TokenKind.Operator, BinaryOperator.Or, "or"),
        new("|", TokenKind.Operator, BinaryOperator.Or, "or"),
        new("+", TokenKind.Operator, BinaryOperator.Add),
        new("-", TokenKind.Operator, BinaryOperator.Subtract),
        new("\u2212", TokenKind.Operator, BinaryOperator.Subtract, "-"),
        new("\u2013", TokenKind.Operator, BinaryOperator.Subtract, "-"),
        new("*", TokenKind.Operator, BinaryOperator.Multiply),
        new("\u00d7", TokenKind.Operator, BinaryOperator.Multiply, "*"),
        new("/", TokenKind.Operator, BinaryOperator.Divide),
        new("\u00f7", TokenKind.Operator, BinaryOperator.Divide, "/"),
        new("(", TokenKind.Open),
        new(")", TokenKind.Close),
        new(",", TokenKind.Comma),
    ];

    /// <summary>Whether a sign begins with this character.</summary>
    public static bool Begins(char character)
    {
        foreach (var symbol in All)
        {
            if (symbol.Text[0] == character)
            {
                return true;
            }
        }

        return false;
    }
}
