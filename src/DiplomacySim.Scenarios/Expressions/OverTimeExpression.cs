using System.Text;

namespace DiplomacySim.Scenarios.Expressions;

/// <summary>A condition of the home followed through the months of a run: <c>never(any(tier &lt; tier_at_start))</c>.</summary>
/// <remarks>A condition of a partner is read as that of any country: <c>ever(filter, condition)</c> is <c>ever(any(filter, condition))</c>.</remarks>
/// <param name="Kind">What is asked of the months.</param>
/// <param name="Operand">The condition, of the home.</param>
public sealed record OverTimeExpression(OverTimeKind Kind, Expression Operand) : Expression
{
    /// <inheritdoc/>
    public override ExpressionType Type => Kind == OverTimeKind.FirstMonth ? ExpressionType.Month : ExpressionType.Truth;

    /// <inheritdoc/>
    public override ExpressionLevel Level => ExpressionLevel.Home;

    /// <inheritdoc/>
    public override bool IsFixed => false;

    internal override void Write(StringBuilder writer)
    {
        writer.Append(FunctionTable.NameOf(Kind)).Append('(');
        Operand.Write(writer);
        writer.Append(')');
    }
}
