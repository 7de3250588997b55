using System.Collections.Immutable;
using DiplomacySim.Experiments.Cases;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Model.Columns;
using DiplomacySim.Model.Shards;

namespace DiplomacySim.Engine.Live;

/// <summary>What a live world begins with, checked.</summary>
/// <param name="Plan">The plan.</param>
/// <param name="Policy">The policy's index.</param>
/// <param name="Futures">The numbers of the futures.</param>
/// <param name="Lanes">The futures as lanes of a shard.</param>
internal sealed record LiveStart(ExperimentPlan Plan, int Policy, ImmutableArray<uint> Futures, LaneInputs Lanes)
{
    public PolicyRun Run => Plan.Policies[Policy];

    /// <exception cref="LiveWorldException">There is no such policy, or the futures are not allowed.</exception>
    public static LiveStart Of(ExperimentPlan plan, string? policy, ImmutableArray<uint> futures)
    {
        ArgumentNullException.ThrowIfNull(plan);
        LiveRequestCheck.CheckFutures(futures);
        var index = LiveRequestCheck.PolicyOf(plan, policy);
        return new LiveStart(plan, index, futures, CaseDraws.Lanes(plan.Policies[index], futures.AsSpan()));
    }

    /// <summary>A shard whose partners are called directly.</summary>
    public Shard Open() => Run.Open(Lanes);
}
