namespace DiplomacySim.Engine.Shards;

/// <summary>Computes shards, one at a time. Every worker owns one.</summary>
internal interface IShardComputer
{
    /// <summary>Computes these futures of a policy into the output.</summary>
    /// <param name="policy">The policy's index.</param>
    /// <param name="futures">The futures' numbers, 1 to 1,024 of them.</param>
    /// <param name="output">Receives outcomes, draws, tallies and failures.</param>
    /// <param name="cancellationToken">Asked between months.</param>
    void Run(int policy, ReadOnlySpan<uint> futures, ShardOutput output, CancellationToken cancellationToken);
}
