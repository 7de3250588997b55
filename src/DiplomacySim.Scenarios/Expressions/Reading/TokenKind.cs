namespace DiplomacySim.Scenarios.Expressions.Reading;

/// <summary>What a token of an expression is.</summary>
internal enum TokenKind
{
    End,

    /// <summary>Something that is no token; its fault is already noted.</summary>
    Bad,
    Word,
    Number,
    Month,
    Text,
    Open,
    Close,
    Comma,
    Not,

    /// <summary>An operator between two parts.</summary>
    Operator,
}
