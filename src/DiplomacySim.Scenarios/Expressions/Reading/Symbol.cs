namespace DiplomacySim.Scenarios.Expressions.Reading;

/// <summary>A sign of the language, or one that stands for it elsewhere.</summary>
/// <param name="Text">The sign.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Operator">The operator, where it is one.</param>
/// <param name="Instead">What is written here instead, or null where the sign is right.</param>
internal sealed record Symbol(string Text, TokenKind Kind, BinaryOperator Operator = default, string? Instead = null);
