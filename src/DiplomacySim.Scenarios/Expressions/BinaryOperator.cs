namespace DiplomacySim.Scenarios.Expressions;

/// <summary>An operator between two parts.</summary>
public enum BinaryOperator
{
    /// <summary><c>or</c>: either condition holds.</summary>
    Or,

    /// <summary><c>and</c>: both conditions hold.</summary>
    And,

    /// <summary><c>==</c>: equal.</summary>
    Equal,

    /// <summary><c>!=</c>: not equal.</summary>
    NotEqual,

    /// <summary><c>&lt;</c>: smaller, lower on the ladder, or earlier.</summary>
    Less,

    /// <summary><c>&lt;=</c>: at most.</summary>
    LessOrEqual,

    /// <summary><c>&gt;</c>: larger, higher on the ladder, or later.</summary>
    Greater,

    /// <summary><c>&gt;=</c>: at least.</summary>
    GreaterOrEqual,

    /// <summary><c>+</c>.</summary>
    Add,

    /// <summary><c>-</c>.</summary>
    Subtract,

    /// <summary><c>*</c>.</summary>
    Multiply,

    /// <summary><c>/</c>, as IEEE 754 has it: division by zero gives an infinity or no number.</summary>
    Divide,
}
