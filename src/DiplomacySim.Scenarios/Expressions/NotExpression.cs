using System.Text;

namespace DiplomacySim.Scenarios.Expressions;

/// <summary>The opposite of a condition.</summary>
/// <param name="Operand">The condition.</param>
public sealed record NotExpression(Expression Operand) : Expression
{
    /// <inheritdoc/>
    public override ExpressionType Type => ExpressionType.Truth;

    /// <inheritdoc/>
    public override ExpressionLevel Level => Operand.Level;

    /// <inheritdoc/>
    public override bool IsFixed => Operand.IsFixed;

    internal override Precedence Precedence => Precedence.Not;

    internal override void Write(StringBuilder writer)
    {
        writer.Append("not ");
        Write(writer, Operand, Precedence.Not);
    }
}
