namespace DiplomacySim.Experiments.Observing.Columns;

/// <summary>How many countries meet the filter.</summary>
internal sealed class CountColumn(int lanes, Aggregation countries) : NumberColumn(lanes)
{
    private readonly ushort[] _counters = new ushort[lanes];

    public override ReadOnlySpan<double> Evaluate(IShardState state, int partner)
    {
        var own = Own(state);
        if (countries.Filter is null)
        {
            own.Fill(countries.Partners.Length);
            return own;
        }

        countries.Refresh(state);
        var counters = _counters.AsSpan(0, own.Length);
        counters.Clear();
        foreach (var country in countries.Partners)
        {
            ColumnKernels.AddTo(counters, countries.Filter.Evaluate(state, country));
        }

        ColumnKernels.Convert(counters, own);
        return own;
    }
}

/// <summary>Whether at least one country meets the filter.</summary>
internal sealed class AnyColumn(int lanes, Aggregation countries) : ByteColumn(lanes)
{
    public override ReadOnlySpan<byte> Evaluate(IShardState state, int partner)
    {
        var own = Own(state);
        if (countries.Filter is null)
        {
            own.Fill(countries.Partners.IsEmpty ? (byte)0 : (byte)1);
            return own;
        }

        countries.Refresh(state);
        own.Clear();
        foreach (var country in countries.Partners)
        {
            ColumnKernels.Map<OrOperation, byte>(own, countries.Filter.Evaluate(state, country), own);
        }

        return own;
    }
}

/// <summary>The sum, the largest or the smallest of a number over the countries that meet the filter.</summary>
/// <param name="lanes">The most lanes.</param>
/// <param name="countries">The countries.</param>
/// <param name="operand">The number.</param>
/// <param name="start">The value where there is no country.</param>
internal sealed class FoldColumn<TOperation>(int lanes, Aggregation countries, NumberColumn operand, double start) : NumberColumn(lanes)
    where TOperation : struct, IOperation<double>
{
    private readonly double[] _folded = countries.Filter is null ? [] : new double[lanes];

    public override ReadOnlySpan<double> Evaluate(IShardState state, int partner)
    {
        countries.Refresh(state);
        var own = Own(state);
        own.Fill(start);
        foreach (var country in countries.Partners)
        {
            var items = operand.Evaluate(state, country);
            if (countries.Filter is null)
            {
                ColumnKernels.Map<TOperation, double>(own, items, own);
                continue;
            }

            var folded = _folded.AsSpan(0, own.Length);
            ColumnKernels.Map<TOperation, double>(own, items, folded);
            ColumnKernels.CopyWhere(countries.Filter.Evaluate(state, country), folded, own);
        }

        return own;
    }
}
