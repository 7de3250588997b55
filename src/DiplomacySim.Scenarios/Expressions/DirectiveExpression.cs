using System.Text;

namespace DiplomacySim.Scenarios.Expressions;

/// <summary>How often a rule has taken up a partner, or a shock has struck, in the run so far: <c>fired('ripe first')</c>, <c>struck('war')</c>.</summary>
/// <remarks>It is 0 in policies that have no rule or shock of this name.</remarks>
/// <param name="Kind">Whether it is a rule or a shock.</param>
/// <param name="Name">Its name.</param>
public sealed record DirectiveExpression(DirectiveKind Kind, string Name) : Expression
{
    /// <inheritdoc/>
    public override ExpressionType Type => ExpressionType.Number;

    /// <inheritdoc/>
    public override ExpressionLevel Level => ExpressionLevel.Home;

    /// <inheritdoc/>
    public override bool IsFixed => false;

    internal override void Write(StringBuilder writer)
    {
        writer.Append(FunctionTable.NameOf(Kind)).Append('(');
        TextExpression.WriteQuoted(writer, Name);
        writer.Append(')');
    }
}
