using DiplomacySim.Model;
using DiplomacySim.Model.Modules;
using DiplomacySim.Model.Worlds;
using DiplomacySim.Scenarios.Expressions;

namespace DiplomacySim.Experiments.Observing.Columns;

/// <summary>Turns the trees of expressions into columns.</summary>
/// <remarks>
/// Every part has room of its own, so a part can be read until it is asked again. What is fixed for a partner is worked out here;
/// parts of the home inside an aggregate are taken out of its loop.
/// </remarks>
internal sealed class ColumnCompiler(World world, Month from, int lanes)
{
    private static readonly Partner Nobody = new()
    {
        Id = default,
        Name = "",
        Region = 0,
        GdpUsdBillions = 0,
        DistanceKm = 0,
        TradeUsdBillions = 0,
    };

    private readonly List<IFollower> _followers = [];

    /// <summary>The parts of the home inside the aggregate that is being compiled, or null outside one.</summary>
    private List<IHoisted>? _hoisted;

    /// <summary>How many parts that look at every month lie around what is being compiled.</summary>
    private int _following;

    /// <summary>The parts that look at every month, in the order in which they were compiled.</summary>
    public IReadOnlyList<IFollower> Followers => _followers;

    /// <summary>Whether a part that looks at every month reads what a partner keeps to itself: anything but tiers.</summary>
    public bool FollowsPartners { get; private set; }

    /// <summary>Whether anything compiled so far reads what a partner keeps to itself: anything but tiers.</summary>
    public bool ReadsPartners { get; private set; }

    /// <summary>Those that a condition of a partner is asked about, and what is left of it to ask each month.</summary>
    /// <param name="condition">The condition; null where it holds for all.</param>
    /// <param name="number">A number that is asked of the same partners, or null.</param>
    /// <param name="column">The columns of that number.</param>
    public Aggregation CompilePartners(Expression? condition, Expression? number, out NumberColumn? column)
    {
        NumberColumn? compiled = null;
        var partners = Select(CountrySelection.OfPartners(condition, world), number is null ? null : () => compiled = CompileNumbers(number));
        column = compiled;
        return partners;
    }

    /// <summary>The columns of a condition or a tier.</summary>
    public ByteColumn CompileBytes(Expression expression)
    {
        if (expression is TierExpression tier)
        {
            return new ConstantBytes(lanes, (byte)tier.Rung);
        }

        if (expression.IsFixed)
        {
            return expression.Level == ExpressionLevel.Constant
                ? new ConstantBytes(lanes, FixedEvaluator.Holds(expression, Nobody, world) ? (byte)1 : (byte)0)
                : new FixedTruth(lanes, [.. world.Partners.Select(partner => FixedEvaluator.Holds(expression, partner, world))]);
        }

        if (IsHoisted(expression))
        {
            var part = new HoistedBytes(lanes, Outside(() => CompileBytes(expression)));
            _hoisted!.Add(part);
            return part;
        }

        return expression switch
        {
            QuantityExpression quantity => new TierColumn(quantity.Quantity == Quantity.TierAtStart),
            NotExpression not => new NotColumn(lanes, CompileBytes(not.Operand)),
            BinaryExpression both => CompileTruth(both),
            AggregateExpression { Kind: AggregateKind.Any } any => CompileAny(Both(any.Filter, any.Operand)),
            AggregateExpression all => new NotColumn(lanes, CompileAny(Both(all.Filter, new NotExpression(all.Operand)))),
            OverTimeExpression overTime => CompileEver(overTime),
            _ => throw Unknown(expression),
        };
    }

    /// <summary>The columns of a number or a month.</summary>
    public NumberColumn CompileNumbers(Expression expression)
    {
        if (expression is MonthExpression month)
        {
            return new ConstantNumbers(lanes, month.Value - from);
        }

        if (expression.IsFixed)
        {
            return expression.Level == ExpressionLevel.Constant
                ? new ConstantNumbers(lanes, FixedEvaluator.Number(expression, Nobody, world))
                : new FixedNumbers(lanes, [.. world.Partners.Select(partner => FixedEvaluator.Number(expression, partner, world))]);
        }

        if (IsHoisted(expression))
        {
            var part = new HoistedNumbers(lanes, Outside(() => CompileNumbers(expression)));
            _hoisted!.Add(part);
            return part;
        }

        return expression switch
        {
            QuantityExpression { Quantity: Quantity.Month or Quantity.Year or Quantity.MonthOfYear } date => new CalendarColumn(lanes, date.Quantity, from),
            QuantityExpression quantity => CompileState(quantity.Quantity),
            DirectiveExpression directive => new TimesColumn(lanes, directive),
            ModuleQuantityExpression ofModule => CompileModule(ofModule.Quantity),
            NegateExpression negate => new NegateColumn(lanes, CompileNumbers(negate.Operand)),
            BinaryExpression both => CompileNumber(both),
            AggregateExpression aggregate => CompileAggregate(aggregate),
            OverTimeExpression overTime => Follow(new FirstMonthColumn(lanes, CompileFollowed(overTime.Operand), from)),
            _ => throw Unknown(expression),
        };
    }

    private static Expression Both(Expression? first, Expression second) =>
        first is null ? second : new BinaryExpression(BinaryOperator.And, first, second);

    private static ArgumentException Unknown(Expression expression) => new($"'{expression}' cannot be compiled here.", nameof(expression));

    private bool IsHoisted(Expression expression) => _hoisted is not null && expression.Level == ExpressionLevel.Home;

    /// <summary>Compiles something as outside any aggregate.</summary>
    private T Outside<T>(Func<T> compile)
    {
        var outer = _hoisted;
        _hoisted = null;
        var result = compile();
        _hoisted = outer;
        return result;
    }

    private T Follow<T>(T follower)
        where T : IFollower
    {
        _followers.Add(follower);
        return follower;
    }

    private ByteColumn CompileFollowed(Expression operand)
    {
        _following++;
        var column = CompileBytes(operand);
        _following--;
        return column;
    }

    private StateColumn CompileState(Quantity quantity)
    {
        var isPartners = quantity is Quantity.Capital or Quantity.Tension or Quantity.YearsInTier or Quantity.Agreements or Quantity.VisitsLastYear;
        ReadsPartners |= isPartners;
        FollowsPartners |= isPartners && _following > 0;
        return new StateColumn(lanes, quantity);
    }

    private ModuleColumn CompileModule(ModuleQuantity quantity)
    {
        // What a module shows may rest on what the partners hold.
        ReadsPartners = true;
        FollowsPartners |= _following > 0;
        return new ModuleColumn(lanes, quantity);
    }

    private ByteColumn CompileEver(OverTimeExpression overTime)
    {
        var ever = Follow(new EverColumn(lanes, CompileFollowed(overTime.Operand)));
        return overTime.Kind == OverTimeKind.Ever ? ever : new NotColumn(lanes, ever);
    }

    private ByteColumn CompileTruth(BinaryExpression both)
    {
        // The larger side of > and >= is put last, so that two comparisons of order are enough.
        var isMirrored = both.Operator is BinaryOperator.Greater or BinaryOperator.GreaterOrEqual;
        var (first, second) = isMirrored ? (both.Right, both.Left) : (both.Left, both.Right);
        if (first.Type is ExpressionType.Number or ExpressionType.Month)
        {
            var (left, right) = (CompileNumbers(first), CompileNumbers(second));
            return both.Operator switch
            {
                BinaryOperator.Equal => new NumberComparison<EqualComparison>(lanes, left, right),
                BinaryOperator.NotEqual => new NumberComparison<NotEqualComparison>(lanes, left, right),
                BinaryOperator.Less or BinaryOperator.Greater => new NumberComparison<LessComparison>(lanes, left, right),
                _ => new NumberComparison<LessOrEqualComparison>(lanes, left, right),
            };
        }
        else
        {
            var (left, right) = (CompileBytes(first), CompileBytes(second));
            return both.Operator switch
            {
                BinaryOperator.And => new AndColumn(lanes, left, right),
                BinaryOperator.Or => new ByteOperation<OrOperation>(lanes, left, right),
                BinaryOperator.Equal => new ByteOperation<EqualComparison>(lanes, left, right),
                BinaryOperator.NotEqual => new ByteOperation<NotEqualComparison>(lanes, left, right),
                BinaryOperator.Less or BinaryOperator.Greater => new ByteOperation<LessComparison>(lanes, left, right),
                _ => new ByteOperation<LessOrEqualComparison>(lanes, left, right),
            };
        }
    }

    private NumberColumn CompileNumber(BinaryExpression both)
    {
        var (left, right) = (CompileNumbers(both.Left), CompileNumbers(both.Right));
        return both.Operator switch
        {
            BinaryOperator.Add => new NumberOperation<AddOperation>(lanes, left, right),
            BinaryOperator.Subtract => new NumberOperation<SubtractOperation>(lanes, left, right),
            BinaryOperator.Multiply => new NumberOperation<MultiplyOperation>(lanes, left, right),
            _ => new NumberOperation<DivideOperation>(lanes, left, right),
        };
    }

    private NumberColumn CompileAggregate(AggregateExpression aggregate) => aggregate.Kind switch
    {
        AggregateKind.Count => CompileCount(Both(aggregate.Filter, aggregate.Operand)),
        AggregateKind.Share => new NumberOperation<DivideOperation>(
            lanes, CompileCount(Both(aggregate.Filter, aggregate.Operand)), CompileCount(aggregate.Filter)),
        AggregateKind.Sum => CompileFold<AddOperation>(aggregate, 0),
        AggregateKind.Max => CompileFold<MaxOperation>(aggregate, double.NaN),
        _ => CompileFold<MinOperation>(aggregate, double.NaN),
    };

    private CountColumn CompileCount(Expression? condition) => new(lanes, Select(condition));

    private AnyColumn CompileAny(Expression condition) => new(lanes, Select(condition));

    private FoldColumn<TOperation> CompileFold<TOperation>(AggregateExpression aggregate, double start)
        where TOperation : struct, IOperation<double>
    {
        NumberColumn? operand = null;
        var countries = Select(aggregate.Filter, () => operand = CompileNumbers(aggregate.Operand));
        return new FoldColumn<TOperation>(lanes, countries, operand!, start);
    }

    /// <summary>The countries of an aggregate; what it does with them is compiled by <paramref name="compileOperand"/>.</summary>
    private Aggregation Select(Expression? condition, Action? compileOperand = null) =>
        Select(CountrySelection.Of(condition, world), compileOperand);

    private Aggregation Select(CountrySelection selection, Action? compileOperand)
    {
        var outer = _hoisted;
        var hoisted = _hoisted = [];
        var (partners, rest) = selection;
        var filter = rest is null ? null : CompileBytes(rest);
        compileOperand?.Invoke();
        _hoisted = outer;
        return new Aggregation(partners, filter, [.. hoisted]);
    }
}
