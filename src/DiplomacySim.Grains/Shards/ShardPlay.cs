using DiplomacySim.Contracts.Shards;
using DiplomacySim.Engine.Replays;
using DiplomacySim.Engine.Shards;
using DiplomacySim.Experiments.Cases;
using DiplomacySim.Experiments.Directing;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Experiments.Tallies;
using DiplomacySim.Model.Shards;

namespace DiplomacySim.Grains.Shards;

/// <summary>One shard being played with partners that are grains: the same loop and the same results as in the embedded engine.</summary>
internal sealed class ShardPlay : IDisposable
{
    private readonly ExperimentPlan _plan;
    private readonly ShardRunner _runner;
    private readonly ShardOutput _output;
    private readonly Shard _shard;
    private readonly GrainPartners _partners;

    private ShardPlay(ExperimentPlan plan, ShardRunner runner, ShardOutput output, Shard shard, GrainPartners partners)
    {
        _plan = plan;
        _runner = runner;
        _output = output;
        _shard = shard;
        _partners = partners;
        Months = plan.Policies[output.Work.Policy].Inputs.Months;
    }

    /// <summary>The months of the run.</summary>
    public int Months { get; }

    /// <summary>The months played.</summary>
    public int MonthsDone => _shard.MonthsDone;

    /// <summary>The partners, each a grain.</summary>
    public int Partners => _partners.Partners.Count;

    /// <summary>Begins the partners and the home.</summary>
    public static async ValueTask<ShardPlay> BeginAsync(IGrainFactory factory, string key, ShardOrder order, int attempt, ExperimentPlan plan)
    {
        var run = plan.Policies[order.Policy];
        var futures = new uint[order.Count];
        for (var lane = 0; lane < futures.Length; lane++)
        {
            futures[lane] = (uint)(order.FirstFuture + lane);
        }

        var lanes = CaseDraws.Lanes(run, futures);
        var frame = new ShardFrame(run.Inputs, lanes);
        var partners = await GrainPartners.BeginAsync(factory, key, EpochOf(order.Epoch, attempt), order.PlanHash, order.Policy, frame);
        var shard = new Shard(frame, partners) { Director = PolicyDirector.For(run, lanes) };
        var output = new ShardOutput(plan, TallyLayout.Of(plan.Scenario.World.World, plan.Scenario.Months), order.Count);
        output.Begin(new ShardWork(order.Policy, order.FirstFuture, order.Count));
        var runner = new ShardRunner(plan, order.Count);
        runner.Begin(shard, order.Policy, lanes, output);
        return new ShardPlay(plan, runner, output, shard, partners);
    }

    /// <summary>Plays the next month.</summary>
    public ValueTask AdvanceAsync() => _runner.AdvanceAsync();

    /// <summary>Reads the results after the last month.</summary>
    public async ValueTask<ShardResult> EndAsync()
    {
        await _runner.EndAsync();
        FutureReplay.SampleInto(_plan, _output);
        return new ShardResult(_output);
    }

    /// <summary>Ends the partners and leaves the home's memory to the garbage collector: a call that is late may still read it.</summary>
    public void Abandon() => _partners.Dispose();

    /// <summary>Ends the partners and releases the home's memory; no call may be under way.</summary>
    public void Dispose() => _shard.Dispose();

    /// <summary>The epoch of the partners: a shard that starts again within its own epoch needs new ones too.</summary>
    private static int EpochOf(int epoch, int attempt) => (epoch * (ShardGrain.MostAttempts + 1)) + attempt;
}
