using DiplomacySim.Model.Worlds;
using DiplomacySim.Scenarios.Expressions;

namespace DiplomacySim.Experiments.Tests.Observing;

/// <summary>The plainest reading of an expression: one future, one value at a time, over the recorded months. Written to be read.</summary>
/// <param name="world">The world.</param>
/// <param name="months">The states at the end of the months, first to last.</param>
/// <param name="lane">The future.</param>
internal sealed class ScalarInterpreter(World world, IReadOnlyList<FakeShard> months, int lane)
{
    private readonly int[] _countries =
    [
        .. Enumerable.Range(0, world.Partners.Length)
            .Where(index => world.Partners[index].Kind == PartnerKind.Country)
            .OrderBy(index => world.Partners[index].Id),
    ];

    /// <summary>The value at the end of the last month.</summary>
    public double Value(Expression expression) => Value(expression, -1, months.Count - 1);

    private double Value(Expression expression, int partner, int time) => expression switch
    {
        NumberExpression number => number.Value,
        TruthExpression truth => truth.Value ? 1 : 0,
        TierExpression tier => tier.Rung,
        MonthExpression month => month.Value - months[0].Month,
        BlocExpression bloc => world.Partners[partner].Blocs.Contains(bloc.Name) ? 1 : 0,
        PartnerExpression named => world.Partners[partner].Id == named.Partner ? 1 : 0,
        QuantityExpression quantity => Read(quantity.Quantity, partner, time),
        NotExpression not => 1 - Value(not.Operand, partner, time),
        NegateExpression negate => -Value(negate.Operand, partner, time),
        BinaryExpression { Left.Type: ExpressionType.Text } both => CompareTexts(both, partner),
        BinaryExpression both => Join(both.Operator, Value(both.Left, partner, time), Value(both.Right, partner, time)),
        AggregateExpression aggregate => Aggregate(aggregate, time),
        OverTimeExpression overTime => OverTime(overTime, time),
        _ => throw new ArgumentException($"What is '{expression}'?", nameof(expression)),
    };

    private static double Join(BinaryOperator @operator, double left, double right) => @operator switch
    {
        BinaryOperator.Or => left == 1 || right == 1 ? 1 : 0,
        BinaryOperator.And => left == 1 && right == 1 ? 1 : 0,
        BinaryOperator.Equal => left == right ? 1 : 0,
        BinaryOperator.NotEqual => left != right ? 1 : 0,
        BinaryOperator.Less => left < right ? 1 : 0,
        BinaryOperator.LessOrEqual => left <= right ? 1 : 0,
        BinaryOperator.Greater => left > right ? 1 : 0,
        BinaryOperator.GreaterOrEqual => left >= right ? 1 : 0,
        BinaryOperator.Add => left + right,
        BinaryOperator.Subtract => left - right,
        BinaryOperator.Multiply => left * right,
        _ => left / right,
    };

    private double Read(Quantity quantity, int partner, int time)
    {
        var state = months[time];
        return quantity switch
        {
            Quantity.Gdp => world.Partners[partner].GdpUsdBillions,
            Quantity.Trade => world.Partners[partner].TradeUsdBillions,
            Quantity.Distance => world.Partners[partner].DistanceKm,
            Quantity.Tier => state.Tier(partner)[lane],
            Quantity.TierAtStart => state.TierAtStart(partner)[lane],
            Quantity.Capital => state.Capital(partner)[lane],
            Quantity.Tension => state.Tension(partner)[lane],
            Quantity.YearsInTier => state.Tier(partner)[lane] == 0 ? 0 : state.MonthsInTier(partner)[lane] / 12.0,
            Quantity.Agreements => state.Agreements(partner)[lane],
            Quantity.VisitsLastYear => state.VisitsLastYear(partner, lane),
            Quantity.Attention => state.Attention[lane],
            Quantity.Activism => state.Activism[lane],
            Quantity.Visits => state.Visits[lane],
            Quantity.Upgrades => state.Upgrades[lane],
            Quantity.Month => state.Month - months[0].Month,
            Quantity.Year => state.Month.Year,
            Quantity.MonthOfYear => state.Month.Number,
            _ => throw new ArgumentException($"What is {quantity}?", nameof(quantity)),
        };
    }

    private string Text(Expression text, int partner) => text switch
    {
        TextExpression literal => literal.Value,
        QuantityExpression { Quantity: Quantity.Code } => world.Partners[partner].Id.Code,
        QuantityExpression { Quantity: Quantity.Name } => world.Partners[partner].Name,
        _ => world.Regions[world.Partners[partner].Region],
    };

    private double CompareTexts(BinaryExpression both, int partner) =>
        (Text(both.Left, partner) == Text(both.Right, partner)) == (both.Operator == BinaryOperator.Equal) ? 1 : 0;

    private double Aggregate(AggregateExpression aggregate, int time)
    {
        var picked = _countries.Where(country => aggregate.Filter is null || Value(aggregate.Filter, country, time) == 1);
        double[] values = [.. picked.Select(country => Value(aggregate.Operand, country, time))];
        var numbers = values.Where(value => !double.IsNaN(value)).ToArray();
        return aggregate.Kind switch
        {
            AggregateKind.Count => values.Count(value => value == 1),
            AggregateKind.Share => (double)values.Count(value => value == 1) / values.Length,
            AggregateKind.Sum => values.Aggregate(0.0, (sum, value) => sum + value),
            AggregateKind.Max => numbers.Length == 0 ? double.NaN : numbers.Max(),
            AggregateKind.Min => numbers.Length == 0 ? double.NaN : numbers.Min(),
            AggregateKind.Any => values.Any(value => value == 1) ? 1 : 0,
            _ => values.All(value => value == 1) ? 1 : 0,
        };
    }

    private double OverTime(OverTimeExpression overTime, int time)
    {
        var first = Enumerable.Range(0, time + 1).Where(month => Value(overTime.Operand, -1, month) == 1).DefaultIfEmpty(-1).First();
        return overTime.Kind switch
        {
            OverTimeKind.Ever => first >= 0 ? 1 : 0,
            OverTimeKind.Never => first < 0 ? 1 : 0,
            _ => first < 0 ? double.NaN : first,
        };
    }
}
