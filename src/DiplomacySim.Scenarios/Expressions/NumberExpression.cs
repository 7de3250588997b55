using System.Globalization;
using System.Text;

namespace DiplomacySim.Scenarios.Expressions;

/// <summary>A number as written.</summary>
/// <param name="Value">The number: finite and at least 0; a minus before it is a <see cref="NegateExpression"/>.</param>
public sealed record NumberExpression(double Value) : Expression
{
    /// <inheritdoc/>
    public override ExpressionType Type => ExpressionType.Number;

    /// <inheritdoc/>
    public override ExpressionLevel Level => ExpressionLevel.Constant;

    /// <inheritdoc/>
    public override bool IsFixed => true;

    internal override void Write(StringBuilder writer) => writer.Append(CultureInfo.InvariantCulture, $"{Value:R}");
}
