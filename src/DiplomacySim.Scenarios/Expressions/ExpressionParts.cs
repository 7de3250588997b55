namespace DiplomacySim.Scenarios.Expressions;

/// <summary>What lies inside an expression.</summary>
internal static class ExpressionParts
{
    /// <summary>Whether an expression holds <c>ever</c>, <c>never</c> or <c>first_month</c>.</summary>
    public static bool LookBack(Expression node) => node switch
    {
        OverTimeExpression => true,
        NotExpression not => LookBack(not.Operand),
        NegateExpression negate => LookBack(negate.Operand),
        BinaryExpression both => LookBack(both.Left) || LookBack(both.Right),
        AggregateExpression aggregate => (aggregate.Filter is not null && LookBack(aggregate.Filter)) || LookBack(aggregate.Operand),
        _ => false,
    };

    /// <summary>Whether an expression asks where a partner stands on the ladder, or since when.</summary>
    public static bool AskForTier(Expression node) => node switch
    {
        QuantityExpression { Quantity: Quantity.Tier or Quantity.TierAtStart or Quantity.YearsInTier } => true,
        NotExpression not => AskForTier(not.Operand),
        NegateExpression negate => AskForTier(negate.Operand),
        BinaryExpression both => AskForTier(both.Left) || AskForTier(both.Right),
        _ => false,
    };
}
