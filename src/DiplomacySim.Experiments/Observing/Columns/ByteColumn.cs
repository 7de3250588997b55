namespace DiplomacySim.Experiments.Observing.Columns;

/// <summary>A part of a compiled expression that gives a condition (1 or 0) or a rung for each lane.</summary>
/// <param name="lanes">The most lanes.</param>
internal abstract class ByteColumn(int lanes)
{
    /// <summary>What parts of the home are given instead of a partner.</summary>
    public const int Home = -1;

    private readonly byte[] _items = new byte[lanes];

    /// <summary>The value in each lane; valid until this part is asked again.</summary>
    public abstract ReadOnlySpan<byte> Evaluate(IShardState state, int partner);

    /// <summary>The part's own room, for as many lanes as the shard has.</summary>
    protected Span<byte> Own(IShardState state) => _items.AsSpan(0, state.Lanes);

    /// <summary>All of the part's own room.</summary>
    protected Span<byte> OwnAll() => _items;
}
