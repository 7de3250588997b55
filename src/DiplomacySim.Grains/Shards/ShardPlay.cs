using System.Collections.Immutable;
using DiplomacySim.Contracts.Shards;
using DiplomacySim.Engine.Activity;
using DiplomacySim.Engine.Replays;
using DiplomacySim.Engine.Shards;
using DiplomacySim.Experiments.Cases;
using DiplomacySim.Experiments.Directing;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Experiments.Tallies;
using DiplomacySim.Model.Columns;
using DiplomacySim.Model.Shards;

namespace DiplomacySim.Grains.Shards;

/// <summary>One policy of a shard being played with partners that are grains: the same loop and the same results as in the embedded engine.</summary>
internal sealed class ShardPlay : IDisposable
{
    private readonly ExperimentPlan _plan;
    private readonly ShardRunner _runner;
    private readonly ShardOutput _output;
    private readonly LaneInputs _lanes;
    private readonly Shard _shard;
    private readonly GrainPartners _partners;
    private readonly RunCalls _calls;

    private ShardPlay(ExperimentPlan plan, RunCalls calls, ShardRunner runner, ShardOutput output, LaneInputs lanes, Shard shard, GrainPartners partners)
    {
        _plan = plan;
        _calls = calls;
        _runner = runner;
        _output = output;
        _lanes = lanes;
        _shard = shard;
        _partners = partners;
    }

    /// <summary>The months played.</summary>
    public int MonthsDone => _shard.MonthsDone;

    /// <summary>The partners, each a grain.</summary>
    public int Partners => _partners.Partners.Count;

    /// <summary>Begins the partners and the home at the start of the run.</summary>
    /// <param name="factory">Finds the grains.</param>
    /// <param name="key">What stands for the shard in the keys of its partners.</param>
    /// <param name="order">The futures.</param>
    /// <param name="policy">The policy's index; the order's, or a branch of it.</param>
    /// <param name="attempt">Counts the times that the shard was begun within its epoch.</param>
    /// <param name="plan">The plan.</param>
    /// <param name="calls">Counts and times the calls.</param>
    public static async ValueTask<ShardPlay> BeginAsync(IGrainFactory factory, string key, ShardOrder order, int policy, int attempt, ExperimentPlan plan, RunCalls calls)
    {
        var play = await OpenAsync(factory, key, order, policy, attempt, plan, calls);
        play._runner.Begin(play._shard, policy, play._lanes, play._output);
        return play;
    }

    /// <summary>Begins the partners and the home of a branch, which goes on where this has got to.</summary>
    /// <remarks>Where partners are on another silo their columns are not here to be taken over; the branch is played from the first month then.</remarks>
    public async ValueTask<ShardPlay> BranchAsync(IGrainFactory factory, string key, ShardOrder order, int policy, int attempt)
    {
        var branch = await OpenAsync(factory, key, order, policy, attempt, _plan, _calls);
        try
        {
            if (_partners.Far + branch._partners.Far > 0)
            {
                branch._runner.Begin(branch._shard, policy, branch._lanes, branch._output);
            }
            else
            {
                await branch._runner.BeginAsync(_runner, branch._shard, policy, branch._lanes, branch._output);
            }

            return branch;
        }
        catch
        {
            branch.Abandon();
            throw;
        }
    }

    /// <summary>Plays the next month.</summary>
    public ValueTask AdvanceAsync() => _runner.AdvanceAsync();

    /// <summary>Reads the results after the last month.</summary>
    /// <param name="branches">The results of those that branched off it.</param>
    public async ValueTask<ShardResult> EndAsync(ImmutableArray<ShardResult> branches)
    {
        await _runner.EndAsync();
        FutureReplay.SampleInto(_plan, _output);
        return new ShardResult(_output, branches);
    }

    /// <summary>Ends the partners and leaves the home's memory to the garbage collector: a call that is late may still read it.</summary>
    public void Abandon() => _partners.Dispose();

    /// <summary>Ends the partners and releases the home's memory; no call may be under way.</summary>
    public void Dispose() => _shard.Dispose();

    private static async ValueTask<ShardPlay> OpenAsync(
        IGrainFactory factory, string key, ShardOrder order, int policy, int attempt, ExperimentPlan plan, RunCalls calls)
    {
        var run = plan.Policies[policy];
        var futures = new uint[order.Count];
        for (var lane = 0; lane < futures.Length; lane++)
        {
            futures[lane] = (uint)(order.FirstFuture + lane);
        }

        var lanes = CaseDraws.Lanes(run, futures);
        var frame = new ShardFrame(run.Inputs, lanes) { Meter = calls };
        var partners = await GrainPartners.BeginAsync(factory, key, EpochOf(order.Epoch, attempt), order.PlanHash, policy, [.. futures], frame);
        var shard = new Shard(frame, partners) { Director = PolicyDirector.For(run, lanes) };
        var output = new ShardOutput(plan, TallyLayout.Of(plan.Scenario.World.World, plan.Scenario.From, plan.Scenario.Months), order.Count);
        output.Begin(new ShardWork(policy, order.FirstFuture, order.Count));
        return new ShardPlay(plan, calls, new ShardRunner(plan, order.Count, calls), output, lanes, shard, partners);
    }

    /// <summary>The epoch of the partners: a shard that starts again within its own epoch needs new ones too.</summary>
    private static int EpochOf(int epoch, int attempt) => (epoch * ShardGrain.MostAttempts) + attempt;
}
