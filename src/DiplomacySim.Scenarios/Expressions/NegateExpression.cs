using System.Text;

namespace DiplomacySim.Scenarios.Expressions;

/// <summary>A number with its sign changed.</summary>
/// <param name="Operand">The number.</param>
public sealed record NegateExpression(Expression Operand) : Expression
{
    /// <inheritdoc/>
    public override ExpressionType Type => ExpressionType.Number;

    /// <inheritdoc/>
    public override ExpressionLevel Level => Operand.Level;

    /// <inheritdoc/>
    public override bool IsFixed => Operand.IsFixed;

    internal override Precedence Precedence => Precedence.Sign;

    internal override void Write(StringBuilder writer)
    {
        writer.Append('-');
        Write(writer, Operand, Precedence.Sign);
    }
}
