using DiplomacySim.Experiments.Plans;
using DiplomacySim.Experiments.Statistics;
using DiplomacySim.Results;

namespace DiplomacySim.Engine.Runs;

/// <summary>How many futures met each target so far, policy by policy.</summary>
internal sealed class TargetCounts
{
    private readonly ExperimentPlan _plan;
    private readonly long[,] _met;
    private readonly long[] _judged;

    public TargetCounts(ExperimentPlan plan)
    {
        _plan = plan;
        _met = new long[plan.Policies.Length, plan.Scenario.Targets.Length];
        _judged = new long[plan.Policies.Length];
    }

    /// <summary>Futures that were judged so far, of all policies.</summary>
    public long Judged => _judged.Sum();

    /// <summary>Takes in the futures that earlier runs have stored.</summary>
    public void AddStored(IResultStore store, ExperimentId id)
    {
        var names = store.Get(id).Definition.Outcomes.Skip(_plan.Outcomes.BuiltIn).Take(_plan.Scenario.Targets.Length).Select(c => c.Name).ToList();
        for (var policy = 0; names.Count > 0 && policy < _judged.Length; policy++)
        {
            foreach (var chunk in store.ReadOutcomes(id, policy, names))
            {
                for (var target = 0; target < names.Count; target++)
                {
                    foreach (var value in chunk.Columns[target].Span)
                    {
                        _met[policy, target] += value == 1 ? 1 : 0;
                        _judged[policy] += target == 0 && !double.IsNaN(value) ? 1 : 0;
                    }
                }
            }
        }
    }

    /// <summary>Takes in a shard.</summary>
    public void Add(ShardRows rows)
    {
        var first = _plan.Outcomes.BuiltIn;
        for (var target = 0; target < _met.GetLength(1); target++)
        {
            foreach (var value in rows.Outcomes[first + target].Span)
            {
                _met[rows.Policy, target] += value == 1 ? 1 : 0;
                _judged[rows.Policy] += target == 0 && !double.IsNaN(value) ? 1 : 0;
            }
        }
    }

    /// <summary>The share of a policy's futures that meet a target, with its 95% interval.</summary>
    public Share ShareOf(int policy, int target) => Share.Of(_met[policy, target], _judged[policy]);

    /// <summary>Half the widest 95% interval of all policies and targets; 0.5 where nothing was judged.</summary>
    public double Widest()
    {
        var widest = 0.0;
        for (var policy = 0; policy < _met.GetLength(0); policy++)
        {
            for (var target = 0; target < _met.GetLength(1); target++)
            {
                widest = Math.Max(widest, ShareOf(policy, target).HalfWidth);
            }
        }

        return widest;
    }
}
