using DiplomacySim.Engine.Shards;

namespace DiplomacySim.Engine.Hosting;

/// <summary>Computes a shard when it is its experiment's turn.</summary>
internal sealed class FairComputer(IShardComputer computer, FairTurns turns, FairTurns.Member member) : IShardComputer
{
    /// <inheritdoc/>
    public void Run(ReadOnlySpan<uint> futures, IReadOnlyList<ShardOutput> outputs, CancellationToken cancellationToken)
    {
        using var turn = turns.Enter(member, cancellationToken);
        computer.Run(futures, outputs, cancellationToken);
    }
}
