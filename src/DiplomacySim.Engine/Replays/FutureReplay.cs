using System.Globalization;
using DiplomacySim.Engine.Shards;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Results;

namespace DiplomacySim.Engine.Replays;

/// <summary>Plays one future again and tells what happened in it and why.</summary>
public static class FutureReplay
{
    /// <summary>How many futures of each policy, the first ones, are told event by event in the store.</summary>
    private const int SampledFutures = 3;

    /// <summary>The events of a future, by month, then by partner in the world's order.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="policy">The policy's index in <see cref="ExperimentPlan.Policies"/>.</param>
    /// <param name="future">The future's number; it need not be stored.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such policy.</exception>
    public static IReadOnlyList<TraceEvent> Trace(ExperimentPlan plan, int policy, uint future)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentOutOfRangeException.ThrowIfNegative(policy);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(policy, plan.Policies.Length);
        using var tracer = new FutureTracer(plan.Policies[policy], future);
        return tracer.Trace();
    }

    /// <summary>The word for a kind of event in tables.</summary>
    public static string Word(TraceKind kind) => kind switch
    {
        TraceKind.Visit => "visit",
        TraceKind.Agreements => "agreements",
        TraceKind.Upgrade => "upgrade",
        TraceKind.Label => "sectoral label",
        TraceKind.Suspension => "suspension",
        _ => "resumption",
    };

    /// <summary>Adds the events of those of a shard's futures that are told event by event.</summary>
    internal static void SampleInto(ExperimentPlan plan, ShardOutput output)
    {
        var work = output.Work;
        if (work.FirstFuture < SampledFutures)
        {
            output.Add(Sample(plan, work.Policy, (uint)work.FirstFuture, (uint)Math.Min(SampledFutures, work.FirstFuture + work.Count)));
        }
    }

    /// <summary>The events of some futures as rows of the store.</summary>
    private static IEnumerable<EventRow> Sample(ExperimentPlan plan, int policy, uint first, uint end)
    {
        var world = plan.Scenario.World.World;
        for (var future = first; future < end; future++)
        {
            foreach (var item in Trace(plan, policy, future))
            {
                var detail = item.Kind switch
                {
                    TraceKind.Agreements => item.Count.ToString(CultureInfo.InvariantCulture),
                    TraceKind.Upgrade => $"{world.Ladder.Names[item.From]} -> {world.Ladder.Names[item.To]}",
                    _ => "",
                };
                yield return new EventRow(policy, future, item.Month.ToString(), world.Partners[item.Partner].Id.Code, Word(item.Kind), detail);
            }
        }
    }
}
