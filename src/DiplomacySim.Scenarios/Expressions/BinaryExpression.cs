using System.Text;

namespace DiplomacySim.Scenarios.Expressions;

/// <summary>Two parts joined by an operator.</summary>
/// <param name="Operator">The operator.</param>
/// <param name="Left">The part before it.</param>
/// <param name="Right">The part after it.</param>
public sealed record BinaryExpression(BinaryOperator Operator, Expression Left, Expression Right) : Expression
{
    /// <inheritdoc/>
    public override ExpressionType Type => Operator >= BinaryOperator.Add ? ExpressionType.Number : ExpressionType.Truth;

    /// <inheritdoc/>
    public override ExpressionLevel Level => Left.Level > Right.Level ? Left.Level : Right.Level;

    /// <inheritdoc/>
    public override bool IsFixed => Left.IsFixed && Right.IsFixed;

    internal override Precedence Precedence => PrecedenceOf(Operator);

    internal static string SymbolOf(BinaryOperator @operator) => @operator switch
    {
        BinaryOperator.Or => "or",
        BinaryOperator.And => "and",
        BinaryOperator.Equal => "==",
        BinaryOperator.NotEqual => "!=",
        BinaryOperator.Less => "<",
        BinaryOperator.LessOrEqual => "<=",
        BinaryOperator.Greater => ">",
        BinaryOperator.GreaterOrEqual => ">=",
        BinaryOperator.Add => "+",
        BinaryOperator.Subtract => "-",
        BinaryOperator.Multiply => "*",
        _ => "/",
    };

    internal static Precedence PrecedenceOf(BinaryOperator @operator) => @operator switch
    {
        BinaryOperator.Or => Precedence.Or,
        BinaryOperator.And => Precedence.And,
        BinaryOperator.Add or BinaryOperator.Subtract => Precedence.Sum,
        BinaryOperator.Multiply or BinaryOperator.Divide => Precedence.Product,
        _ => Precedence.Comparison,
    };

    internal override void Write(StringBuilder writer)
    {
        // Chains group to the left; comparisons do not chain.
        Write(writer, Left, Precedence == Precedence.Comparison ? Precedence.Sum : Precedence);
        writer.Append(' ').Append(SymbolOf(Operator)).Append(' ');
        Write(writer, Right, Precedence + 1);
    }
}
