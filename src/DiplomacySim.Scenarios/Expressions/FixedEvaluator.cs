using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Scenarios.Expressions;

/// <summary>Works out expressions that are known before a run: those with <see cref="Expression.IsFixed"/>.</summary>
public static class FixedEvaluator
{
    /// <summary>Whether a fixed condition holds for a partner.</summary>
    /// <exception cref="ArgumentException">The expression is not a fixed condition.</exception>
    public static bool Holds(Expression condition, Partner partner, World world)
    {
        ArgumentNullException.ThrowIfNull(condition);
        ArgumentNullException.ThrowIfNull(partner);
        ArgumentNullException.ThrowIfNull(world);
        return condition switch
        {
            TruthExpression truth => truth.Value,
            BlocExpression bloc => partner.Blocs.Contains(bloc.Name, StringComparer.Ordinal),
            PartnerExpression named => partner.Id == named.Partner,
            NotExpression not => !Holds(not.Operand, partner, world),
            BinaryExpression { Operator: BinaryOperator.And } and => Holds(and.Left, partner, world) && Holds(and.Right, partner, world),
            BinaryExpression { Operator: BinaryOperator.Or } or => Holds(or.Left, partner, world) || Holds(or.Right, partner, world),
            BinaryExpression { Type: ExpressionType.Truth } comparison => Compare(comparison, partner, world),
            _ => throw new ArgumentException($"'{condition}' is not a fixed condition.", nameof(condition)),
        };
    }

    /// <summary>The value of a fixed number for a partner.</summary>
    /// <exception cref="ArgumentException">The expression is not a fixed number.</exception>
    public static double Number(Expression number, Partner partner, World world)
    {
        ArgumentNullException.ThrowIfNull(number);
        ArgumentNullException.ThrowIfNull(partner);
        ArgumentNullException.ThrowIfNull(world);
        return number switch
        {
            NumberExpression literal => literal.Value,
            QuantityExpression { Quantity: Quantity.Gdp } => partner.GdpUsdBillions,
            QuantityExpression { Quantity: Quantity.Trade } => partner.TradeUsdBillions,
            QuantityExpression { Quantity: Quantity.Distance } => partner.DistanceKm,
            NegateExpression negate => -Number(negate.Operand, partner, world),
            BinaryExpression { Operator: BinaryOperator.Add } sum => Number(sum.Left, partner, world) + Number(sum.Right, partner, world),
            BinaryExpression { Operator: BinaryOperator.Subtract } difference => Number(difference.Left, partner, world) - Number(difference.Right, partner, world),
            BinaryExpression { Operator: BinaryOperator.Multiply } product => Number(product.Left, partner, world) * Number(product.Right, partner, world),
            BinaryExpression { Operator: BinaryOperator.Divide } ratio => Number(ratio.Left, partner, world) / Number(ratio.Right, partner, world),
            _ => throw new ArgumentException($"'{number}' is not a fixed number.", nameof(number)),
        };
    }

    private static bool Compare(BinaryExpression comparison, Partner partner, World world)
    {
        var (left, right) = (comparison.Left, comparison.Right);
        return left.Type switch
        {
            ExpressionType.Text => Same(Text(left, partner, world), Text(right, partner, world), comparison.Operator),
            ExpressionType.Truth => Compare(Holds(left, partner, world) ? 1 : 0, Holds(right, partner, world) ? 1 : 0, comparison.Operator),
            ExpressionType.Tier => Compare(((TierExpression)left).Rung, ((TierExpression)right).Rung, comparison.Operator),
            ExpressionType.Month => Compare(((MonthExpression)left).Value.Index, ((MonthExpression)right).Value.Index, comparison.Operator),
            _ => Compare(Number(left, partner, world), Number(right, partner, world), comparison.Operator),
        };
    }

    private static bool Same(string left, string right, BinaryOperator @operator) =>
        string.Equals(left, right, StringComparison.Ordinal) == (@operator == BinaryOperator.Equal);

    private static bool Compare(double left, double right, BinaryOperator @operator) => @operator switch
    {
        BinaryOperator.Equal => left == right,
        BinaryOperator.NotEqual => left != right,
        BinaryOperator.Less => left < right,
        BinaryOperator.LessOrEqual => left <= right,
        BinaryOperator.Greater => left > right,
        _ => left >= right,
    };

    private static string Text(Expression text, Partner partner, World world) => text switch
    {
        TextExpression literal => literal.Value,
        QuantityExpression { Quantity: Quantity.Code } => partner.Id.Code,
        QuantityExpression { Quantity: Quantity.Name } => partner.Name,
        QuantityExpression { Quantity: Quantity.Region } => world.Regions[partner.Region],
        _ => throw new ArgumentException($"'{text}' is not a fixed text.", nameof(text)),
    };
}
