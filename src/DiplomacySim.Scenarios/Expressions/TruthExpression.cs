using System.Text;

namespace DiplomacySim.Scenarios.Expressions;

/// <summary>The word <c>true</c> or <c>false</c>.</summary>
/// <param name="Value">Which of the two.</param>
public sealed record TruthExpression(bool Value) : Expression
{
    /// <inheritdoc/>
    public override ExpressionType Type => ExpressionType.Truth;

    /// <inheritdoc/>
    public override ExpressionLevel Level => ExpressionLevel.Constant;

    /// <inheritdoc/>
    public override bool IsFixed => true;

    internal override void Write(StringBuilder writer) => writer.Append(Value ? "true" : "false");
}
