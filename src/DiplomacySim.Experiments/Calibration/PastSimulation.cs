using System.Collections.Immutable;
using DiplomacySim.Experiments.History;
using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Columns;
using DiplomacySim.Model.Shards;
using DiplomacySim.Model.Start;
using DiplomacySim.Model.Worlds;

namespace DiplomacySim.Experiments.Calibration;

/// <summary>Plays a world's recorded past again, free from its first month: pasts that might have been, with known parameters.</summary>
/// <remarks>Given are the leaders and the activities of each year; everything else is the model's.</remarks>
public static class PastSimulation
{
    /// <summary>What all futures of such a run share.</summary>
    public static RunInputs Inputs(World world, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(world);
        var months = world.HistoryTo - world.HistoryFrom + 1;
        return new RunInputs
        {
            World = world,
            From = world.HistoryFrom,
            Seed = seed,
            Attention = [.. Enumerable.Range(0, months).Select(offset => world.AttentionAt(world.HistoryFrom + offset))],
            Execution = [.. Enumerable.Repeat(world.Execution, months)],
            Capacity = [.. Enumerable.Repeat(world.Capacity, months)],
            Priority = [.. Enumerable.Repeat(0.0, world.Partners.Length)],
            Plans = [.. Enumerable.Repeat(MonthPlan.Empty, months)],
            Start = StartBuilder.Build(world, world.HistoryFrom),
        };
    }

    /// <summary>Pasts that might have been, each as a panel of a world that has the simulated steps for its record.</summary>
    /// <param name="world">The world with the parameters that are true in these pasts.</param>
    /// <param name="seed">The seed of all draws.</param>
    /// <param name="pasts">How many, 1 to 1,024.</param>
    public static ImmutableArray<HistoryPanel> Panels(World world, ulong seed, int pasts)
    {
        var inputs = Inputs(world, seed);
        var steps = new List<TierStep>[pasts];
        for (var lane = 0; lane < pasts; lane++)
        {
            steps[lane] = [];
        }

        var lanes = new LaneInputs { Replications = [.. Enumerable.Range(0, pasts).Select(lane => (uint)lane)], Parameters = world.Parameters };
        using var shard = new Shard(inputs, lanes);
        for (var month = 0; month < inputs.Months; month++)
        {
            shard.Advance();
            foreach (var upgrade in shard.Upgrades)
            {
                steps[upgrade.Lane].Add(new TierStep(upgrade.Partner, shard.Month, upgrade.To));
            }
        }

        // What stood before the record began stands in every past.
        ImmutableArray<TierStep> before = [.. world.TierSteps.Where(step => step.Month < world.HistoryFrom)];
        return [.. steps.Select(past => HistoryPanel.Of(world with { TierSteps = [.. before, .. past], Visits = [] }))];
    }
}
