namespace DiplomacySim.Engine.Shards;

/// <summary>Computes shards, one at a time. Every worker owns one.</summary>
internal interface IShardComputer
{
    /// <summary>Computes these futures into the outputs.</summary>
    /// <param name="futures">The futures' numbers, 1 to 2,048 of them.</param>
    /// <param name="outputs">
    /// Receive outcomes, draws, tallies and failures of the policy that each names as its work: one, and after it some that branch off
    /// it, by date, whose shared past is played once.
    /// </param>
    /// <param name="cancellationToken">Asked between months.</param>
    void Run(ReadOnlySpan<uint> futures, IReadOnlyList<ShardOutput> outputs, CancellationToken cancellationToken);
}
