using System.Security.Cryptography;
using DiplomacySim.Experiments.Observing;
using DiplomacySim.Experiments.Observing.Columns;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Model.Columns;
using DiplomacySim.Model.Shards;
using DiplomacySim.Model.Signals;
using DiplomacySim.Scenarios.Expressions;

namespace DiplomacySim.Experiments.Directing;

/// <summary>The rules and shocks of a policy at work on one shard: asked before each month, for all futures at once.</summary>
/// <remarks>
/// The conditions are compiled once, when this is made, into columns over the lanes. All rules and shocks are asked before any of them
/// acts, so that none sees what another does in the same month. It serves one shard, from its first month on.
/// </remarks>
public sealed class PolicyDirector : IMonthDirector
{
    private readonly PolicyRun _run;
    private readonly LaneInputs _lanes;
    private readonly ShardStateView _view;
    private readonly RuleColumns[] _rules;
    private readonly ShockColumns[] _shocks;
    private readonly PriorityChange? _priority;

    private PolicyDirector(PolicyRun run, LaneInputs lanes)
    {
        _run = run;
        _lanes = lanes;
        _view = new ShardStateView(lanes.Lanes, ahead: true);
        var inputs = run.Inputs;
        var compiler = new ColumnCompiler(inputs.World, inputs.From, lanes.Lanes);
        _rules = [.. run.Rules.Select(rule => new RuleColumns(rule, inputs, lanes, compiler))];
        _shocks = [.. run.Shocks.Select(shock => new ShockColumns(shock, inputs, lanes, compiler))];
        _priority = PriorityChange.Of(run);
        ReadsPartners = compiler.ReadsPartners;
    }

    /// <inheritdoc/>
    public bool ReadsPartners { get; }

    /// <summary>The director of a shard of a policy; null where the policy has neither rules nor shocks, nor other priorities later.</summary>
    public static PolicyDirector? For(PolicyRun run, LaneInputs lanes)
    {
        ArgumentNullException.ThrowIfNull(run);
        ArgumentNullException.ThrowIfNull(lanes);
        return run.Rules.IsEmpty && run.Shocks.IsEmpty && PriorityChange.Of(run) is null ? null : new PolicyDirector(run, lanes);
    }

    /// <inheritdoc/>
    public void Direct(Shard shard, MonthSignals signals)
    {
        ArgumentNullException.ThrowIfNull(shard);
        ArgumentNullException.ThrowIfNull(signals);
        _priority?.Apply(shard.MonthsDone, signals);
        _view.Show(shard, _run.Inputs, _lanes);
        foreach (var rule in _rules)
        {
            rule.Ask(_view);
        }

        foreach (var shock in _shocks)
        {
            shock.Ask(_view);
        }

        foreach (var rule in _rules)
        {
            rule.Act(signals);
        }

        foreach (var shock in _shocks)
        {
            shock.Act(signals);
        }
    }

    /// <summary>Writes how often a rule has taken up a partner, or a shock has struck, since the run began; 0 where there is none of the name.</summary>
    /// <param name="kind">Whether it is a rule or a shock.</param>
    /// <param name="name">Its name.</param>
    /// <param name="into">A value a lane.</param>
    public void Times(DirectiveKind kind, string name, Span<float> into)
    {
        into.Clear();
        if (kind == DirectiveKind.Rule)
        {
            foreach (var rule in _rules)
            {
                Add(rule.Name == name, rule.Times, into);
            }
        }
        else
        {
            foreach (var shock in _shocks)
            {
                Add(shock.Name == name, shock.Times, into);
            }
        }
    }

    /// <summary>Takes over what the director of the policy that a branch comes from kept until the branch's date.</summary>
    internal void CopyFrom(PolicyDirector past)
    {
        var date = _run.Inputs.From + _run.FirstMonth;
        foreach (var rule in _rules)
        {
            rule.CopyFrom(past._rules, date);
        }

        foreach (var shock in _shocks)
        {
            shock.CopyFrom(past._shocks, date);
        }
    }

    /// <inheritdoc/>
    public void AddState(IncrementalHash hash)
    {
        ArgumentNullException.ThrowIfNull(hash);
        foreach (var rule in _rules)
        {
            rule.AddState(hash);
        }

        foreach (var shock in _shocks)
        {
            shock.AddState(hash);
        }
    }

    // A branch may have two rules of a name, one before its date and one after.
    private static void Add(bool isMeant, ReadOnlySpan<float> times, Span<float> into)
    {
        for (var lane = 0; isMeant && lane < into.Length; lane++)
        {
            into[lane] += times[lane];
        }
    }
}
