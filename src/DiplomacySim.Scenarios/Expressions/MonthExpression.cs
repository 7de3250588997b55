using System.Text;
using DiplomacySim.Model;

namespace DiplomacySim.Scenarios.Expressions;

/// <summary>A calendar month as written.</summary>
/// <param name="Value">The month.</param>
public sealed record MonthExpression(Month Value) : Expression
{
    /// <inheritdoc/>
    public override ExpressionType Type => ExpressionType.Month;

    /// <inheritdoc/>
    public override ExpressionLevel Level => ExpressionLevel.Constant;

    /// <inheritdoc/>
    public override bool IsFixed => true;

    internal override void Write(StringBuilder writer) => writer.Append(Value.ToString());
}
