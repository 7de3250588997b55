using DiplomacySim.Scenarios.Expressions.Reading;

namespace DiplomacySim.Scenarios.Expressions;

/// <summary>Reads expressions: text in, a checked tree or all faults out. It never throws because of the text.</summary>
public static class ExpressionReader
{
    /// <summary>The most characters of an expression: 4,096.</summary>
    public const int MaxCharacters = 4096;

    /// <summary>The most parts (names, literals, operators and calls) of an expression: 256.</summary>
    public const int MaxParts = 256;

    /// <summary>The deepest nesting of parentheses, calls, <c>not</c> and signs: 32.</summary>
    public const int MaxNesting = 32;

    /// <summary>Reads an expression of the home, such as a target (a condition) or an outcome (a number).</summary>
    /// <param name="text">The text.</param>
    /// <param name="scope">The names it may use.</param>
    /// <param name="expected">
    /// The kind of value that is needed. Where a number is needed a condition will do, as 1 or 0, and a month, as months since the
    /// run's first month.
    /// </param>
    public static ExpressionReading Read(string text, ExpressionScope scope, ExpressionType expected) =>
        Read(text, scope, expected, ExpressionLevel.Home);

    /// <summary>Reads an expression of the home or of a partner.</summary>
    /// <param name="text">The text.</param>
    /// <param name="scope">The names it may use.</param>
    /// <param name="expected">The kind of value that is needed; a number may be given as a condition or a month.</param>
    /// <param name="level">The highest level that is allowed: at <see cref="ExpressionLevel.Partner"/> one of the home will do too.</param>
    public static ExpressionReading Read(string text, ExpressionScope scope, ExpressionType expected, ExpressionLevel level)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(scope);
        var faults = new FaultList();
        if (text.Length > MaxCharacters)
        {
            faults.Add(MaxCharacters, text.Length, $"the expression has {text.Length:N0} characters; at most {MaxCharacters:N0} are allowed");
            return new ExpressionReading(null, faults.ToSorted());
        }

        var part = new Parser(text, scope, faults).Read();
        TypeRules.CheckResult(part, expected, level, faults);
        return new ExpressionReading(faults.IsEmpty ? part.Node : null, faults.ToSorted());
    }
}
