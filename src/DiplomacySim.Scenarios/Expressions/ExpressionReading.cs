using System.Collections.Immutable;

namespace DiplomacySim.Scenarios.Expressions;

/// <summary>What came of reading an expression: the expression, or all of its faults.</summary>
/// <param name="Expression">The expression; null where there is any fault.</param>
/// <param name="Faults">The faults, by place; empty where there is an expression.</param>
public sealed record ExpressionReading(Expression? Expression, ImmutableArray<ExpressionFault> Faults);
