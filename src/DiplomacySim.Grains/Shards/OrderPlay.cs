using System.Collections.Immutable;
using DiplomacySim.Contracts.Shards;
using DiplomacySim.Engine.Activity;
using DiplomacySim.Experiments.Plans;

namespace DiplomacySim.Grains.Shards;

/// <summary>All that a shard is asked to play: a policy and, each from its date on, those that branch off it.</summary>
/// <remarks>A branch is played to its end when the policy comes to its date, so that there are never more than two policies in memory.</remarks>
internal sealed class OrderPlay : IDisposable
{
    private readonly IGrainFactory _factory;
    private readonly string _key;
    private readonly ShardOrder _order;
    private readonly int _attempt;
    private readonly ExperimentPlan _plan;
    private readonly ImmutableArray<int> _branches;
    private readonly ShardPlay _trunk;
    private readonly List<ShardResult> _results = [];
    private ShardPlay? _branch;
    private int _ended;

    private OrderPlay(IGrainFactory factory, string key, ShardOrder order, int attempt, ExperimentPlan plan, ShardPlay trunk)
    {
        (_factory, _key, _order, _attempt, _plan, _trunk) = (factory, key, order, attempt, plan, trunk);
        _branches = order.WithBranches ? plan.Branches[order.Policy] : [];
        RunMonths = plan.Policies[order.Policy].Inputs.Months;
        Months = RunMonths + _branches.Sum(branch => RunMonths - plan.Policies[branch].FirstMonth);
    }

    /// <summary>The months to be played, those of the branches included.</summary>
    public int Months { get; }

    /// <summary>The months played.</summary>
    public int MonthsDone => _trunk.MonthsDone + _ended + (_branch is { } branch ? Math.Max(branch.MonthsDone - FirstOf(_results.Count), 0) : 0);

    /// <summary>Whether all is played.</summary>
    public bool IsDone => _results.Count == _branches.Length && _trunk.MonthsDone == RunMonths;

    /// <summary>The partners, each a grain.</summary>
    public int Partners => _trunk.Partners;

    private int RunMonths { get; }

    /// <summary>Begins what an order asks for.</summary>
    public static async ValueTask<OrderPlay> BeginAsync(IGrainFactory factory, string key, ShardOrder order, int attempt, ExperimentPlan plan, RunCalls calls) =>
        new(factory, key, order, attempt, plan, await ShardPlay.BeginAsync(factory, key, order, order.Policy, attempt, plan, calls));

    /// <summary>Plays the next month.</summary>
    public async ValueTask AdvanceAsync()
    {
        if (_branch is null && _results.Count < _branches.Length && _trunk.MonthsDone == FirstOf(_results.Count))
        {
            var policy = _branches[_results.Count];
            _branch = await _trunk.BranchAsync(_factory, GrainKeys.Branch(_key, policy), _order, policy, _attempt);
        }

        await (_branch ?? _trunk).AdvanceAsync();
        if (_branch is { } branch && branch.MonthsDone == RunMonths)
        {
            _ended += RunMonths - FirstOf(_results.Count);
            _results.Add(await branch.EndAsync([]));
            _branch = null;
            branch.Dispose();
        }
    }

    /// <summary>Reads the results when all is played.</summary>
    public async ValueTask<ShardResult> EndAsync() => await _trunk.EndAsync([.. _results]);

    /// <summary>Ends the partners and leaves the home's memory to the garbage collector: a call that is late may still read it.</summary>
    public void Abandon()
    {
        _branch?.Abandon();
        _trunk.Abandon();
    }

    /// <summary>Ends the partners and releases the home's memory; no call may be under way.</summary>
    public void Dispose()
    {
        _branch?.Dispose();
        _trunk.Dispose();
    }

    private int FirstOf(int branch) => _plan.Policies[_branches[branch]].FirstMonth;
}
