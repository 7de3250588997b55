using DiplomacySim.Model;
using DiplomacySim.Model.Modules;
using DiplomacySim.Scenarios.Expressions;

namespace DiplomacySim.Experiments.Observing.Columns;

/// <summary>The same number in every lane.</summary>
internal sealed class ConstantNumbers : NumberColumn
{
    public ConstantNumbers(int lanes, double value)
        : base(lanes) => OwnAll().Fill(value);

    public override ReadOnlySpan<double> Evaluate(IShardState state, int partner) => Own(state);
}

/// <summary>A number that is fixed for each partner.</summary>
internal sealed class FixedNumbers(int lanes, double[] byPartner) : NumberColumn(lanes)
{
    public override ReadOnlySpan<double> Evaluate(IShardState state, int partner)
    {
        var own = Own(state);
        own.Fill(byPartner[partner]);
        return own;
    }
}

/// <summary>Something that the month on the calendar tells.</summary>
internal sealed class CalendarColumn(int lanes, Quantity quantity, Month from) : NumberColumn(lanes)
{
    public override ReadOnlySpan<double> Evaluate(IShardState state, int partner)
    {
        var own = Own(state);
        own.Fill(quantity switch
        {
            Quantity.Year => state.Month.Year,
            Quantity.MonthOfYear => state.Month.Number,
            _ => state.Month - from,
        });
        return own;
    }
}

/// <summary>A number that the shard holds for the partner or the home.</summary>
internal sealed class StateColumn(int lanes, Quantity quantity) : NumberColumn(lanes)
{
    private readonly float[] _counts = quantity == Quantity.VisitsLastYear ? new float[lanes] : [];

    public override ReadOnlySpan<double> Evaluate(IShardState state, int partner)
    {
        var own = Own(state);
        switch (quantity)
        {
            case Quantity.YearsInTier:
                ColumnKernels.ConvertToYears(state.MonthsInTier(partner), own);
                break;
            case Quantity.VisitsLastYear:
                var counts = _counts.AsSpan(0, own.Length);
                state.VisitsLastYear(partner, counts);
                ColumnKernels.Convert(counts, own);
                break;
            default:
                ColumnKernels.Convert(Read(state, partner), own);
                break;
        }

        return own;
    }

    private ReadOnlySpan<float> Read(IShardState state, int partner) => quantity switch
    {
        Quantity.Capital => state.Capital(partner),
        Quantity.Tension => state.Tension(partner),
        Quantity.Agreements => state.Agreements(partner),
        Quantity.Attention => state.Attention,
        Quantity.Activism => state.Activism,
        Quantity.Visits => state.Visits,
        _ => state.Upgrades,
    };
}

/// <summary>A number that a module holds for the partner or the home.</summary>
internal sealed class ModuleColumn(int lanes, ModuleQuantity quantity) : NumberColumn(lanes)
{
    private readonly float[] _values = new float[lanes];

    public override ReadOnlySpan<double> Evaluate(IShardState state, int partner)
    {
        var own = Own(state);
        var values = _values.AsSpan(0, own.Length);
        state.Read(quantity, quantity.IsOfPartner ? partner : -1, values);
        ColumnKernels.Convert(values, own);
        return own;
    }
}

/// <summary>How often a rule has taken up a partner, or a shock has struck.</summary>
internal sealed class TimesColumn(int lanes, DirectiveExpression directive) : NumberColumn(lanes)
{
    private readonly float[] _values = new float[lanes];

    public override ReadOnlySpan<double> Evaluate(IShardState state, int partner)
    {
        var own = Own(state);
        var values = _values.AsSpan(0, own.Length);
        state.Times(directive.Kind, directive.Name, values);
        ColumnKernels.Convert(values, own);
        return own;
    }
}

/// <summary>Two numbers joined.</summary>
internal sealed class NumberOperation<TOperation>(int lanes, NumberColumn left, NumberColumn right) : NumberColumn(lanes)
    where TOperation : struct, IOperation<double>
{
    public override ReadOnlySpan<double> Evaluate(IShardState state, int partner)
    {
        var own = Own(state);
        ColumnKernels.Map<TOperation, double>(left.Evaluate(state, partner), right.Evaluate(state, partner), own);
        return own;
    }
}

/// <summary>A number with its sign changed.</summary>
internal sealed class NegateColumn(int lanes, NumberColumn operand) : NumberColumn(lanes)
{
    public override ReadOnlySpan<double> Evaluate(IShardState state, int partner)
    {
        var own = Own(state);
        var items = operand.Evaluate(state, partner);
        ColumnKernels.Map<NegateOperation, double>(items, items, own);
        return own;
    }
}

/// <summary>A number of the home inside something that runs over partners.</summary>
internal sealed class HoistedNumbers(int lanes, NumberColumn inner) : NumberColumn(lanes), IHoisted
{
    public void Refresh(IShardState state) => inner.Evaluate(state, ByteColumn.Home).CopyTo(Own(state));

    public override ReadOnlySpan<double> Evaluate(IShardState state, int partner) => Own(state);
}
