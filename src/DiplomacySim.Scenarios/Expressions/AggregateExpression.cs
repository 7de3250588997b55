using System.Text;

namespace DiplomacySim.Scenarios.Expressions;

/// <summary>One value of the home made of the countries' values: <c>count(bloc('EU'), capital > 2)</c>.</summary>
/// <remarks>
/// It runs over the partners that are countries of the ladder (<see cref="Model.Worlds.PartnerKind.Country"/>); special partners and bloc
/// actors are left out but where <c>partner(...)</c> asks for one by itself.
/// </remarks>
/// <param name="Kind">How the values are put together.</param>
/// <param name="Filter">The condition that picks the countries, or null for all.</param>
/// <param name="Operand">What is taken of each: a number for sum, max and min, else a condition.</param>
public sealed record AggregateExpression(AggregateKind Kind, Expression? Filter, Expression Operand) : Expression
{
    /// <inheritdoc/>
    public override ExpressionType Type => Kind is AggregateKind.Any or AggregateKind.All ? ExpressionType.Truth : ExpressionType.Number;

    /// <inheritdoc/>
    public override ExpressionLevel Level => ExpressionLevel.Home;

    /// <inheritdoc/>
    public override bool IsFixed => false;

    internal override void Write(StringBuilder writer)
    {
        writer.Append(FunctionTable.NameOf(Kind)).Append('(');
        if (Filter is not null)
        {
            Filter.Write(writer);
            writer.Append(", ");
        }

        Operand.Write(writer);
        writer.Append(')');
    }
}
