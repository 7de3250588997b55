using System.Text;
using DiplomacySim.Model.Modules;

namespace DiplomacySim.Scenarios.Expressions;

/// <summary>The name of something that a module lets be read off a partner or the home; a number.</summary>
/// <param name="Quantity">What is read.</param>
public sealed record ModuleQuantityExpression(ModuleQuantity Quantity) : Expression
{
    /// <inheritdoc/>
    public override ExpressionType Type => ExpressionType.Number;

    /// <inheritdoc/>
    public override ExpressionLevel Level => Quantity.IsOfPartner ? ExpressionLevel.Partner : ExpressionLevel.Home;

    /// <inheritdoc/>
    public override bool IsFixed => false;

    internal override void Write(StringBuilder writer) => writer.Append(Quantity.Name);
}
