using System.Text;

namespace DiplomacySim.Scenarios.Expressions;

/// <summary>The name of an input of an experiment's design; a number.</summary>
/// <param name="Name">The name as expressions write it, with underscores.</param>
/// <param name="Index">The input's place in the design.</param>
public sealed record InputExpression(string Name, int Index) : Expression
{
    /// <inheritdoc/>
    public override ExpressionType Type => ExpressionType.Number;

    /// <inheritdoc/>
    public override ExpressionLevel Level => ExpressionLevel.Home;

    /// <inheritdoc/>
    public override bool IsFixed => false;

    internal override void Write(StringBuilder writer) => writer.Append(Name);
}
