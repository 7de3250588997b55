using System.Text;
using DiplomacySim.Model;

namespace DiplomacySim.Scenarios.Expressions;

/// <summary>Whether the partner is the one named: <c>partner(FRA)</c>.</summary>
/// <param name="Partner">The partner's code.</param>
public sealed record PartnerExpression(PartnerId Partner) : Expression
{
    /// <inheritdoc/>
    public override ExpressionType Type => ExpressionType.Truth;

    /// <inheritdoc/>
    public override ExpressionLevel Level => ExpressionLevel.Partner;

    /// <inheritdoc/>
    public override bool IsFixed => true;

    internal override void Write(StringBuilder writer) => writer.Append("partner(").Append(Partner.Code).Append(')');
}
