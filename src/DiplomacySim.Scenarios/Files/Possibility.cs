using DiplomacySim.Model;
using DiplomacySim.Model.Worlds;
using DiplomacySim.Scenarios.Expressions;
using DiplomacySim.Scenarios.Problems;

namespace DiplomacySim.Scenarios.Files;

/// <summary>Finds conditions that can hold for no partner in any month of a run, as far as that can be told beforehand.</summary>
/// <param name="world">The world.</param>
/// <param name="from">The run's first month.</param>
/// <param name="to">The run's last month.</param>
internal sealed class Possibility(World world, Month from, Month to)
{
    /// <summary>That a partner is not on the highest rung.</summary>
    public static Expression BelowTheTop(World world) => new BinaryExpression(
        BinaryOperator.Less,
        new QuantityExpression(Quantity.Tier),
        new TierExpression(world.Ladder.Top, world.Ladder.Names[world.Ladder.Top]));

    /// <summary>Why a condition never holds; null where it may.</summary>
    public ProblemText? WhyNever(Expression condition)
    {
        if (condition is BinaryExpression { Operator: BinaryOperator.Or } either)
        {
            return WhyNever(either.Left) is { } why && WhyNever(either.Right) is not null ? why : null;
        }

        var parts = new List<Expression>();
        Split(condition, parts);
        Expression[] known = [.. parts.Where(part => part.IsFixed)];
        if (known.Length > 0 && !world.Partners.Any(partner => known.All(part => FixedEvaluator.Holds(part, partner, world))))
        {
            return $"no partner of this world meets {known.Select(part => (ProblemText)$"'{part}'").Aggregate((all, next) => $"{all} and {next}")}";
        }

        return parts.Select(part => part is BinaryExpression { Operator: BinaryOperator.Or } ? WhyNever(part) : null).FirstOrDefault(why => why is not null)
            ?? Contradiction(parts);
    }

    private static void Split(Expression condition, List<Expression> parts)
    {
        if (condition is BinaryExpression { Operator: BinaryOperator.And } both)
        {
            Split(both.Left, parts);
            Split(both.Right, parts);
        }
        else
        {
            parts.Add(condition);
        }
    }

    /// <summary>What is asked of each quantity is cut together until nothing is left.</summary>
    private ProblemText? Contradiction(List<Expression> parts)
    {
        var left = new Dictionary<Quantity, (Range Range, Expression Last)>();
        foreach (var part in parts)
        {
            if (part is not BinaryExpression { Type: ExpressionType.Truth } comparison || Bound(comparison) is not { } bound)
            {
                continue;
            }

            var (quantity, asked) = bound;
            var before = left.TryGetValue(quantity, out var found) ? found.Range : Domain(quantity);
            var rest = before.And(asked);
            if (rest.IsEmpty)
            {
                return found.Last is null ? $"'{part}' holds for no value of {QuantityTable.Describe(quantity).Name}" : (ProblemText)$"'{found.Last}' and '{part}' exclude each other";
            }

            left[quantity] = (rest, part);
        }

        return null;
    }

    private (Quantity Quantity, Range Range)? Bound(BinaryExpression comparison) => (comparison.Left, comparison.Right) switch
    {
        (QuantityExpression { Quantity: var quantity }, var constant) when Value(constant) is { } value && Range.Of(comparison.Operator, value) is { } range => (quantity, range),
        (var constant, QuantityExpression { Quantity: var quantity }) when Value(constant) is { } value && Range.Of(Mirror(comparison.Operator), value) is { } range => (quantity, range),
        _ => null,
    };

    private double? Value(Expression constant) => constant switch
    {
        _ when constant.Level != ExpressionLevel.Constant => null,
        TierExpression tier => tier.Rung,
        MonthExpression month => month.Value.Index,
        { Type: ExpressionType.Number } => FixedEvaluator.Number(constant, world.Partners[0], world),
        _ => null,
    };

    private static BinaryOperator Mirror(BinaryOperator @operator) => @operator switch
    {
        BinaryOperator.Less => BinaryOperator.Greater,
        BinaryOperator.LessOrEqual => BinaryOperator.GreaterOrEqual,
        BinaryOperator.Greater => BinaryOperator.Less,
        BinaryOperator.GreaterOrEqual => BinaryOperator.LessOrEqual,
        _ => @operator,
    };

    /// <summary>The values that a quantity can have in the run.</summary>
    private Range Domain(Quantity quantity) => quantity switch
    {
        Quantity.Tier or Quantity.TierAtStart => new Range(0, world.Ladder.Top),
        Quantity.Capital or Quantity.Tension or Quantity.Agreements or Quantity.Visits or Quantity.Upgrades => new Range(0, double.PositiveInfinity),
        Quantity.YearsInTier => new Range(0, (to - world.TierSteps.Select(step => step.Month).Append(from).Min() + 1) / 12.0),
        Quantity.VisitsLastYear => new Range(0, 12),
        Quantity.Attention => new Range(0, 1200),
        Quantity.Month => new Range(from.Index, to.Index),
        Quantity.Year => new Range(from.Year, to.Year),
        Quantity.MonthOfYear => new Range(1, 12),
        _ => new Range(double.NegativeInfinity, double.PositiveInfinity),
    };

    /// <summary>The numbers from the lowest to the highest, either end allowed or not.</summary>
    private readonly record struct Range(double Low, double High, bool WithoutLow = false, bool WithoutHigh = false)
    {
        public bool IsEmpty => Low > High || (Low >= High && (WithoutLow || WithoutHigh));

        public static Range? Of(BinaryOperator @operator, double value) => @operator switch
        {
            BinaryOperator.Equal => new Range(value, value),
            BinaryOperator.Less => new Range(double.NegativeInfinity, value, WithoutHigh: true),
            BinaryOperator.LessOrEqual => new Range(double.NegativeInfinity, value),
            BinaryOperator.Greater => new Range(value, double.PositiveInfinity, WithoutLow: true),
            BinaryOperator.GreaterOrEqual => new Range(value, double.PositiveInfinity),
            _ => null,
        };

        public Range And(Range other)
        {
            var low = Math.Max(Low, other.Low);
            var high = Math.Min(High, other.High);
            return new Range(
                low,
                high,
                (Low == low && WithoutLow) || (other.Low == low && other.WithoutLow),
                (High == high && WithoutHigh) || (other.High == high && other.WithoutHigh));
        }
    }
}
