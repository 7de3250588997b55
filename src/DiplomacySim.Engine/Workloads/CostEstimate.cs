using DiplomacySim.Engine.Runs;
using DiplomacySim.Experiments.Cases;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Experiments.Tallies;

namespace DiplomacySim.Engine.Workloads;

/// <summary>What a run will probably take.</summary>
/// <param name="Shards">The shards.</param>
/// <param name="Seconds">The time to compute, in seconds; storing comes on top.</param>
/// <param name="Bytes">The most memory at a time, in bytes.</param>
/// <param name="Futures">The futures that were played to measure the time.</param>
public sealed record CostEstimate(long Shards, double Seconds, long Bytes, int Futures)
{
    private const int MostLanes = 256;

    /// <summary>What the program takes before the first future: runtime, code, world.</summary>
    private const long BaseBytes = 90L << 20;

    /// <summary>The columns of a partner, in bytes a future: 12 numbers of 4 bytes, 3 of 2, 7 of 1.</summary>
    private const long PartnerBytes = 61;

    /// <summary>Finished shards that may wait to be stored.</summary>
    private const int Waiting = 16;

    private static readonly TimeSpan s_mostTime = TimeSpan.FromSeconds(1);

    /// <summary>Plays one shard of the first policy, for a second at most, and reckons from it.</summary>
    public static CostEstimate Measure(ExperimentPlan plan, RunOptions options, TimeProvider clock)
    {
        var scenario = plan.Scenario;
        var run = plan.Policies[0];
        var lanes = (int)Math.Min(Math.Min(MostLanes, LanesOf(options)), scenario.Cases);
        var futures = Enumerable.Range(0, lanes).Select(f => (uint)f).ToArray();
        var inputs = CaseDraws.Lanes(run, futures);
        using (var warm = run.Open(inputs))
        {
            warm.Advance();
        }

        var began = clock.GetTimestamp();
        var months = 0;
        using (var shard = run.Open(inputs))
        {
            while (months < scenario.Months && clock.GetElapsedTime(began) < s_mostTime)
            {
                shard.Advance();
                months++;
            }
        }

        var perFuture = clock.GetElapsedTime(began).TotalSeconds / lanes * scenario.Months / months;
        var total = scenario.Futures * plan.Policies.Length;
        var shards = (scenario.Cases + LanesOf(options) - 1) / LanesOf(options) * (scenario.Experiment?.Replications ?? 1) * plan.Policies.Length;
        var busy = Math.Min(Math.Min(options.Workers, Environment.ProcessorCount), shards);
        return new CostEstimate(shards, perFuture * total / busy, BaseBytes + Memory(plan, options, shards), lanes);
    }

    private static int LanesOf(RunOptions options) => options.ShardLanes ?? RunOptions.DefaultShardLanes;

    private static long Memory(ExperimentPlan plan, RunOptions options, long shards)
    {
        var world = plan.Scenario.World.World;
        var lanes = Math.Min(LanesOf(options), plan.Scenario.Cases);
        var layout = TallyLayout.Of(world, plan.Scenario.From, plan.Scenario.Months);
        var tally = (long)layout.Months * layout.Tiers * ((layout.Partners * sizeof(int)) + (2L * (layout.Countries + 1) * sizeof(int)));
        var rows = lanes * sizeof(double) * (plan.Outcomes.Columns.Length + plan.Uncertainties.Length);
        var workers = Math.Min(options.Workers, shards);
        return (workers * lanes * PartnerBytes * world.Partners.Length) + (Math.Min(shards, workers + Waiting) * (tally + rows));
    }
}
