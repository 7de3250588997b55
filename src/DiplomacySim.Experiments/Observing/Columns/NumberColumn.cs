namespace DiplomacySim.Experiments.Observing.Columns;

/// <summary>A part of a compiled expression that gives a number for each lane; months count from the run's first.</summary>
/// <param name="lanes">The most lanes.</param>
internal abstract class NumberColumn(int lanes)
{
    private readonly double[] _items = new double[lanes];

    /// <summary>The value in each lane; valid until this part is asked again.</summary>
    public abstract ReadOnlySpan<double> Evaluate(IShardState state, int partner);

    /// <summary>The part's own room, for as many lanes as the shard has.</summary>
    protected Span<double> Own(IShardState state) => _items.AsSpan(0, state.Lanes);

    /// <summary>All of the part's own room.</summary>
    protected Span<double> OwnAll() => _items;
}
