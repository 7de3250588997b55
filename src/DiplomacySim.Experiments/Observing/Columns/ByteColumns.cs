namespace DiplomacySim.Experiments.Observing.Columns;

/// <summary>The same condition or rung in every lane.</summary>
internal sealed class ConstantBytes : ByteColumn
{
    public ConstantBytes(int lanes, byte value)
        : base(lanes) => OwnAll().Fill(value);

    public override ReadOnlySpan<byte> Evaluate(IShardState state, int partner) => Own(state);
}

/// <summary>A condition that is fixed for each partner.</summary>
internal sealed class FixedTruth(int lanes, bool[] byPartner) : ByteColumn(lanes)
{
    public override ReadOnlySpan<byte> Evaluate(IShardState state, int partner)
    {
        var own = Own(state);
        own.Fill(byPartner[partner] ? (byte)1 : (byte)0);
        return own;
    }
}

/// <summary>The partner's rung, now or at the start, straight from the shard.</summary>
internal sealed class TierColumn(bool atStart) : ByteColumn(0)
{
    public override ReadOnlySpan<byte> Evaluate(IShardState state, int partner) =>
        atStart ? state.TierAtStart(partner) : state.Tier(partner);
}

/// <summary>Two conditions joined, or two rungs compared.</summary>
internal sealed class ByteOperation<TOperation>(int lanes, ByteColumn left, ByteColumn right) : ByteColumn(lanes)
    where TOperation : struct, IOperation<byte>
{
    public override ReadOnlySpan<byte> Evaluate(IShardState state, int partner)
    {
        var own = Own(state);
        ColumnKernels.Map<TOperation, byte>(left.Evaluate(state, partner), right.Evaluate(state, partner), own);
        return own;
    }
}

/// <summary>Both of two conditions; where the first holds in no lane, the second is not asked.</summary>
internal sealed class AndColumn(int lanes, ByteColumn left, ByteColumn right) : ByteColumn(lanes)
{
    public override ReadOnlySpan<byte> Evaluate(IShardState state, int partner)
    {
        var own = Own(state);
        var first = left.Evaluate(state, partner);
        if (first.ContainsAnyExcept((byte)0))
        {
            ColumnKernels.Map<AndOperation, byte>(first, right.Evaluate(state, partner), own);
        }
        else
        {
            own.Clear();
        }

        return own;
    }
}

/// <summary>A condition turned round.</summary>
internal sealed class NotColumn(int lanes, ByteColumn operand) : ByteColumn(lanes)
{
    public override ReadOnlySpan<byte> Evaluate(IShardState state, int partner)
    {
        var own = Own(state);
        var items = operand.Evaluate(state, partner);
        ColumnKernels.Map<NotOperation, byte>(items, items, own);
        return own;
    }
}

/// <summary>Two numbers compared.</summary>
internal sealed class NumberComparison<TComparison>(int lanes, NumberColumn left, NumberColumn right) : ByteColumn(lanes)
    where TComparison : struct, IComparison
{
    public override ReadOnlySpan<byte> Evaluate(IShardState state, int partner)
    {
        var own = Own(state);
        ColumnKernels.Compare<TComparison>(left.Evaluate(state, partner), right.Evaluate(state, partner), own);
        return own;
    }
}

/// <summary>A condition of the home inside something that runs over partners.</summary>
internal sealed class HoistedBytes(int lanes, ByteColumn inner) : ByteColumn(lanes), IHoisted
{
    public void Refresh(IShardState state) => inner.Evaluate(state, Home).CopyTo(Own(state));

    public override ReadOnlySpan<byte> Evaluate(IShardState state, int partner) => Own(state);
}
