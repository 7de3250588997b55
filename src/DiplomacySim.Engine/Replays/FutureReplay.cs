using System.Globalization;
using DiplomacySim.Experiments.Cases;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Model.Relationship;
using DiplomacySim.Model.Shards;
using DiplomacySim.Results;

namespace DiplomacySim.Engine.Replays;

/// <summary>Plays one future again and tells what happened in it and why.</summary>
public static class FutureReplay
{
    /// <summary>The events of a future, by month, then by partner in the world's order.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="policy">The policy's index.</param>
    /// <param name="future">The future's number.</param>
    public static IReadOnlyList<TraceEvent> Trace(ExperimentPlan plan, int policy, uint future)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var run = plan.Policies[policy];
        using var shard = new Shard(run.Inputs, CaseDraws.Lanes(run, [future]));
        var events = new List<TraceEvent>();
        var partners = run.Inputs.World.Partners.Length;
        var signed = new float[partners];
        var labels = new byte[partners];
        var suspended = new byte[partners];
        var reasons = new Dictionary<int, (Upgrade Upgrade, ScoreParts Parts)>();
        for (var month = 0; month < run.Inputs.Months; month++)
        {
            reasons.Clear();
            shard.Advance((upgrade, parts) => reasons[upgrade.Partner] = (upgrade, parts));
            for (var partner = 0; partner < partners; partner++)
            {
                if (shard.WasVisited(partner, 0))
                {
                    events.Add(new TraceEvent(shard.Month, partner, TraceKind.Visit, 0, 0, 0, null));
                }

                if (shard.Signed(partner)[0] > signed[partner])
                {
                    events.Add(new TraceEvent(shard.Month, partner, TraceKind.Agreements, (int)(shard.Signed(partner)[0] - signed[partner]), 0, 0, null));
                    signed[partner] = shard.Signed(partner)[0];
                }

                if (reasons.TryGetValue(partner, out var reason))
                {
                    events.Add(new TraceEvent(shard.Month, partner, TraceKind.Upgrade, 0, reason.Upgrade.From, reason.Upgrade.To, reason.Parts));
                }

                if (shard.Labels(partner)[0] > labels[partner])
                {
                    events.Add(new TraceEvent(shard.Month, partner, TraceKind.Label, 0, 0, 0, null));
                    labels[partner] = shard.Labels(partner)[0];
                }

                if (shard.Suspended(partner)[0] != suspended[partner])
                {
                    suspended[partner] = shard.Suspended(partner)[0];
                    events.Add(new TraceEvent(shard.Month, partner, suspended[partner] != 0 ? TraceKind.Suspension : TraceKind.Resumption, 0, 0, 0, null));
                }
            }
        }

        return events;
    }

    /// <summary>The events of a policy's first futures as rows of the store.</summary>
    internal static IEnumerable<EventRow> SampleEvents(ExperimentPlan plan, int policy, int futures)
    {
        var world = plan.Scenario.World.World;
        for (var future = 0u; future < futures; future++)
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
}
