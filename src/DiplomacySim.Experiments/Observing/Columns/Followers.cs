namespace DiplomacySim.Experiments.Observing.Columns;

/// <summary>Whether a condition held at the end of at least one month so far.</summary>
internal sealed class EverColumn(int lanes, ByteColumn operand) : ByteColumn(lanes), IFollower
{
    public void Reset() => OwnAll().Clear();

    public void CopyFrom(IFollower other, int lanes) => ((EverColumn)other).OwnAll()[..lanes].CopyTo(OwnAll());

    public void Follow(IShardState state)
    {
        var own = Own(state);
        ColumnKernels.Map<OrOperation, byte>(own, operand.Evaluate(state, Home), own);
    }

    public override ReadOnlySpan<byte> Evaluate(IShardState state, int partner) => Own(state);
}

/// <summary>The first month at whose end a condition held, as months after the run's first; not a number where there was none.</summary>
internal sealed class FirstMonthColumn(int lanes, ByteColumn operand, Model.Month from) : NumberColumn(lanes), IFollower
{
    public void Reset() => OwnAll().Fill(double.NaN);

    public void CopyFrom(IFollower other, int lanes) => ((FirstMonthColumn)other).OwnAll()[..lanes].CopyTo(OwnAll());

    public void Follow(IShardState state) =>
        ColumnKernels.SetFirst(operand.Evaluate(state, ByteColumn.Home), state.Month - from, Own(state));

    public override ReadOnlySpan<double> Evaluate(IShardState state, int partner) => Own(state);
}
