using DiplomacySim.Engine.Workloads;

namespace DiplomacySim.Web.Checking;

/// <summary>What a run would take on this server.</summary>
/// <param name="Futures">The futures of all policies.</param>
/// <param name="Shards">The shards.</param>
/// <param name="Workers">The threads that would compute.</param>
/// <param name="Seconds">The time to compute, measured on a few futures just now; storing comes on top.</param>
/// <param name="MemoryBytes">The most memory at a time.</param>
internal sealed record EstimateMessage(long Futures, long Shards, int Workers, double Seconds, long MemoryBytes)
{
    public static EstimateMessage Of(CostEstimate estimate, long futures, int workers) =>
        new(futures, estimate.Shards, workers, estimate.Seconds, estimate.Bytes);
}
