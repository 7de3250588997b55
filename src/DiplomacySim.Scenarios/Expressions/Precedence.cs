namespace DiplomacySim.Scenarios.Expressions;

/// <summary>How tightly the parts of an expression bind, loosest first.</summary>
internal enum Precedence
{
    /// <summary><c>or</c>.</summary>
    Or,

    /// <summary><c>and</c>.</summary>
    And,

    /// <summary><c>not</c>.</summary>
    Not,

    /// <summary>Comparisons, which cannot be chained.</summary>
    Comparison,

    /// <summary><c>+</c> and <c>-</c>.</summary>
    Sum,

    /// <summary><c>*</c> and <c>/</c>.</summary>
    Product,

    /// <summary>The minus before a number.</summary>
    Sign,

    /// <summary>Names, literals, calls and parentheses.</summary>
    Primary,
}
