using System.Collections.Immutable;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Scenarios.Expressions;

/// <summary>The countries that a condition can hold for, as far as that is known before a run.</summary>
/// <param name="Partners">The countries that meet the fixed part of the condition: indices into <see cref="World.Partners"/>, by code.</param>
/// <param name="Rest">The part of the condition that is left to be judged in each month, or null where nothing is left.</param>
public sealed record CountrySelection(ImmutableArray<int> Partners, Expression? Rest)
{
    /// <summary>Splits a condition at its outermost <c>and</c>s into a fixed part, which is judged now, and the rest.</summary>
    /// <remarks>A partner that is no country of the ladder is selected only where <c>partner(...)</c> asks for it by itself.</remarks>
    /// <param name="condition">The condition of a partner, or null for all countries.</param>
    /// <param name="world">The world whose countries are meant.</param>
    public static CountrySelection Of(Expression? condition, World world) =>
        Of(condition, world, (partner, known) => partner.Kind == PartnerKind.Country || known.Contains(new PartnerExpression(partner.Id)));

    /// <summary>Splits a condition in the same way, for all partners: special ones and blocs that act as one may be selected too.</summary>
    /// <param name="condition">The condition of a partner, or null for all partners.</param>
    /// <param name="world">The world whose partners are meant.</param>
    public static CountrySelection OfPartners(Expression? condition, World world) => Of(condition, world, (_, _) => true);

    private static CountrySelection Of(Expression? condition, World world, Func<Partner, List<Expression>, bool> isMeant)
    {
        ArgumentNullException.ThrowIfNull(world);
        var known = new List<Expression>();
        var rest = condition is null ? null : Split(condition, known);
        var partners = Enumerable.Range(0, world.Partners.Length)
            .Where(index => isMeant(world.Partners[index], known))
            .Where(index => known.TrueForAll(part => FixedEvaluator.Holds(part, world.Partners[index], world)))
            .OrderBy(index => world.Partners[index].Id);
        return new CountrySelection([.. partners], rest);
    }

    private static Expression? Split(Expression condition, List<Expression> known)
    {
        if (condition.IsFixed)
        {
            known.Add(condition);
            return null;
        }

        if (condition is not BinaryExpression { Operator: BinaryOperator.And } both)
        {
            return condition;
        }

        var left = Split(both.Left, known);
        var right = Split(both.Right, known);
        return left is null ? right : right is null ? left : both with { Left = left, Right = right };
    }
}
