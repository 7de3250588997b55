using System.Text;

namespace DiplomacySim.Scenarios.Expressions;

/// <summary>The name of something that can be read off a partner or the home.</summary>
/// <param name="Quantity">What is read.</param>
public sealed record QuantityExpression(Quantity Quantity) : Expression
{
    /// <inheritdoc/>
    public override ExpressionType Type => QuantityTable.Describe(Quantity).Type;

    /// <inheritdoc/>
    public override ExpressionLevel Level => QuantityTable.Describe(Quantity).Level;

    /// <inheritdoc/>
    public override bool IsFixed => QuantityTable.Describe(Quantity).IsFixed;

    internal override void Write(StringBuilder writer) => writer.Append(QuantityTable.Describe(Quantity).Name);
}
