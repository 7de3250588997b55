using System.Text;

namespace DiplomacySim.Scenarios.Expressions;

/// <summary>A rung of the ladder, by name.</summary>
/// <param name="Rung">The rung: 0 is no partnership.</param>
/// <param name="Name">Its name in the world's ladder.</param>
public sealed record TierExpression(int Rung, string Name) : Expression
{
    /// <inheritdoc/>
    public override ExpressionType Type => ExpressionType.Tier;

    /// <inheritdoc/>
    public override ExpressionLevel Level => ExpressionLevel.Constant;

    /// <inheritdoc/>
    public override bool IsFixed => true;

    internal override void Write(StringBuilder writer) => writer.Append(Name);
}
