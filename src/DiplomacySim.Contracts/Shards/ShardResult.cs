using System.Collections.Immutable;
using DiplomacySim.Engine.Shards;
using DiplomacySim.Results;

namespace DiplomacySim.Contracts.Shards;

/// <summary>What the futures of a shard brought.</summary>
/// <remarks>Inside a silo it is the memory that they were written to; between silos it travels packed, see <see cref="ResultPacker"/>.</remarks>
[GenerateSerializer, Immutable, Alias("DiplomacySim.ShardResult")]
public sealed class ShardResult : IFinishedShard
{
    [NonSerialized]
    private ShardWork _work;
    [NonSerialized]
    private IReadOnlyList<FailedFuture> _failures = [];
    [NonSerialized]
    private ShardRows? _rows;

    /// <summary>Creates an empty result, to be filled by the serializer.</summary>
    public ShardResult()
    {
    }

    internal ShardResult(ShardOutput output, ImmutableArray<ShardResult> branches)
    {
        Branches = branches;
        _work = output.Work;
        _failures = output.Failures;
        _rows = output.ToRows(failure => new FailureRow(_work.Policy, failure.Future, 1, failure.Reason, "")) with { Failures = [] };
    }

    /// <summary>The results of the policies that branch off this one, where they were ordered with it; else empty.</summary>
    [Id(1)]
    public ImmutableArray<ShardResult> Branches { get; init; } = [];

    /// <summary>The result as it travels between silos.</summary>
    [Id(0)]
    public byte[] Packed
    {
        get => ResultPacker.Pack(Rows, _failures);
        set => (_work, _rows, _failures) = ResultPacker.Unpack(value);
    }

    ShardWork IFinishedShard.Work => _work;

    bool IFinishedShard.IsComputed => true;

    IReadOnlyList<FailedFuture> IFinishedShard.Failures => _failures;

    private ShardRows Rows => _rows ?? throw new InvalidOperationException("The result is empty.");

    ShardRows IFinishedShard.ToRows(Func<FailedFuture, FailureRow> describe) => Rows with { Failures = [.. _failures.Select(describe)] };
}
