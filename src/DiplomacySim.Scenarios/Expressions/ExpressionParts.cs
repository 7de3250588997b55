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
}
