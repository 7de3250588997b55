namespace DiplomacySim.Scenarios.Expressions;

/// <summary>Works out conditions on the inputs of a case.</summary>
internal static class InputEvaluator
{
    /// <summary>The first part that says more than inputs, numbers and operators do; null where there is none.</summary>
    public static Expression? Foreign(Expression expression) => expression switch
    {
        InputExpression or NumberExpression or TruthExpression => null,
        NotExpression not => Foreign(not.Operand),
        NegateExpression negate => Foreign(negate.Operand),
        BinaryExpression both => Foreign(both.Left) ?? Foreign(both.Right),
        _ => expression,
    };

    /// <summary>Whether a condition holds for the inputs of a case.</summary>
    public static bool Holds(Expression condition, ReadOnlySpan<double> inputs) => condition switch
    {
        TruthExpression truth => truth.Value,
        NotExpression not => !Holds(not.Operand, inputs),
        BinaryExpression { Operator: BinaryOperator.And } and => Holds(and.Left, inputs) && Holds(and.Right, inputs),
        BinaryExpression { Operator: BinaryOperator.Or } or => Holds(or.Left, inputs) || Holds(or.Right, inputs),
        BinaryExpression { Left.Type: ExpressionType.Truth } both =>
            Compare(Holds(both.Left, inputs) ? 1 : 0, Holds(both.Right, inputs) ? 1 : 0, both.Operator),
        BinaryExpression comparison => Compare(Number(comparison.Left, inputs), Number(comparison.Right, inputs), comparison.Operator),
        _ => throw new ArgumentException($"'{condition}' is not a condition on inputs.", nameof(condition)),
    };

    private static double Number(Expression number, ReadOnlySpan<double> inputs) => number switch
    {
        NumberExpression literal => literal.Value,
        InputExpression input => inputs[input.Index],
        NegateExpression negate => -Number(negate.Operand, inputs),
        BinaryExpression { Operator: BinaryOperator.Add } sum => Number(sum.Left, inputs) + Number(sum.Right, inputs),
        BinaryExpression { Operator: BinaryOperator.Subtract } difference => Number(difference.Left, inputs) - Number(difference.Right, inputs),
        BinaryExpression { Operator: BinaryOperator.Multiply } product => Number(product.Left, inputs) * Number(product.Right, inputs),
        BinaryExpression { Operator: BinaryOperator.Divide } ratio => Number(ratio.Left, inputs) / Number(ratio.Right, inputs),
        _ => throw new ArgumentException($"'{number}' is not a number of inputs.", nameof(number)),
    };

    private static bool Compare(double left, double right, BinaryOperator @operator) => @operator switch
    {
        BinaryOperator.Equal => left == right,
        BinaryOperator.NotEqual => left != right,
        BinaryOperator.Less => left < right,
        BinaryOperator.LessOrEqual => left <= right,
        BinaryOperator.Greater => left > right,
        _ => left >= right,
    };
}
