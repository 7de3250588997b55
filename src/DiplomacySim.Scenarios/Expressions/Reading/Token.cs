using DiplomacySim.Model;

namespace DiplomacySim.Scenarios.Expressions.Reading;

/// <summary>The smallest part of an expression's text that has a meaning.</summary>
internal readonly record struct Token(TokenKind Kind, int Start, int End)
{
    /// <summary>The operator, for <see cref="TokenKind.Operator"/>.</summary>
    public BinaryOperator Operator { get; init; }

    /// <summary>The value, for <see cref="TokenKind.Number"/>.</summary>
    public double Number { get; init; }

    /// <summary>The value, for <see cref="TokenKind.Month"/>.</summary>
    public Month Month { get; init; }

    /// <summary>The value without quotes, for <see cref="TokenKind.Text"/>.</summary>
    public string? Text { get; init; }

    public bool Is(BinaryOperator @operator) => Kind == TokenKind.Operator && Operator == @operator;
}
