using DiplomacySim.Engine.Shards;
using DiplomacySim.Experiments.Analysis;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Experiments.Statistics;
using DiplomacySim.Results;

namespace DiplomacySim.Engine.Runs;

/// <summary>How sure it is by how much a policy meets each target more often than the first policy does, future by future.</summary>
internal sealed class TargetDifferences
{
    private readonly IResultStore _store;
    private readonly ComparedRun _reference;
    private readonly ComparedRun _other;
    private readonly string[] _targets;
    private readonly long[] _gained;
    private readonly long[] _lost;
    private readonly long[] _pairs;
    private IReadOnlyList<FutureRange> _taken = [];

    public TargetDifferences(ExperimentPlan plan, IResultStore store, ExperimentId id, string policy)
    {
        _store = store;
        var index = plan.Policies.ToList().FindIndex(run => run.Name == policy);
        _reference = new ComparedRun(id, 0, plan.Policies[0].Name);
        _other = new ComparedRun(id, index, policy);
        _targets = [.. store.Get(id).Definition.Outcomes.Skip(plan.Outcomes.BuiltIn).Take(plan.Scenario.Targets.Length).Select(column => column.Name)];
        (_gained, _lost, _pairs) = (new long[_targets.Length], new long[_targets.Length], new long[_targets.Length]);
    }

    /// <summary>Takes in what is stored of the futures of a goal; each is counted once.</summary>
    public void TakeIn(FutureGoal goal)
    {
        foreach (var range in goal.Ranges.SelectMany(wanted => FutureGaps.Of(_taken, wanted)))
        {
            foreach (var (left, right, rows) in new PairedChunks(_store, _reference, _other, _targets, range))
            {
                for (var target = 0; target < _targets.Length; target++)
                {
                    Add(target, left.Columns[target].Span, right.Columns[target].Span, rows);
                }
            }
        }

        _taken = goal.Ranges;
    }

    /// <summary>Half the widest 95% interval of all targets' differences; 0.5 where no pair of futures was judged.</summary>
    public double Widest()
    {
        var widest = 0.0;
        for (var target = 0; target < _targets.Length; target++)
        {
            widest = Math.Max(widest, PairedShares.HalfWidth(_gained[target], _lost[target], _pairs[target]));
        }

        return widest;
    }

    private void Add(int target, ReadOnlySpan<double> left, ReadOnlySpan<double> right, IReadOnlyList<(int Left, int Right)> rows)
    {
        foreach (var (l, r) in rows)
        {
            if (!double.IsNaN(left[l]) && !double.IsNaN(right[r]))
            {
                _pairs[target]++;
                _gained[target] += right[r] > left[l] ? 1 : 0;
                _lost[target] += right[r] < left[l] ? 1 : 0;
            }
        }
    }
}
