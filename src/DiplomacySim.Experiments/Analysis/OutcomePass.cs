using DiplomacySim.Experiments.Plans;
using DiplomacySim.Experiments.Statistics;
using DiplomacySim.Model.Worlds;
using DiplomacySim.Results;

namespace DiplomacySim.Experiments.Analysis;

/// <summary>Reads all futures of one policy once, in ascending order, and keeps sums only.</summary>
internal sealed class OutcomePass
{
    private readonly ExperimentPlan _plan;
    private readonly int _policy;
    private readonly int _targets;
    private readonly Moments[] _outcomes;
    private readonly Spread[] _spreads;
    private readonly PolicyInputs _inputs;
    private readonly DrawSplit[] _splits;
    private int _split;

    public OutcomePass(IResultStore store, ExperimentId id, ExperimentPlan plan, int policy)
    {
        _plan = plan;
        _policy = policy;
        _targets = plan.Scenario.Targets.Length;
        _outcomes = [.. plan.Outcomes.Columns.Select(_ => new Moments())];
        _spreads = [.. plan.Outcomes.Columns.Select(_ => new Spread())];

        var countries = plan.Scenario.World.World.Partners.Count(p => p.Kind == PartnerKind.Country);
        _inputs = new PolicyInputs(plan, policy);
        _splits = [.. _inputs.All.Select(input => new DrawSplit(policy, input, countries))];
        foreach (var chunk in store.ReadOutcomes(id, policy))
        {
            Add(chunk);
        }
    }

    public IEnumerable<TargetShare> Targets()
    {
        for (var i = 0; i < _targets; i++)
        {
            var sum = _outcomes[_plan.Outcomes.BuiltIn + i];
            yield return new TargetShare(_policy, _plan.Scenario.Targets[i].Name, ShareOf(sum));
        }
    }

    public IEnumerable<OutcomeMean> Means()
    {
        for (var i = 0; i < _outcomes.Length; i++)
        {
            if (_plan.Outcomes.Columns[i].Kind != ColumnKind.Target)
            {
                var sum = _outcomes[i];
                yield return new OutcomeMean(
                    _policy,
                    _plan.Outcomes.Columns[i],
                    i < _plan.Outcomes.BuiltIn,
                    sum.Count,
                    sum.Mean,
                    Math.Sqrt(sum.Variance),
                    _spreads[i].Band());
            }
        }
    }

    public IEnumerable<FactComparison> Facts()
    {
        foreach (var fact in _plan.Scenario.Facts)
        {
            for (var i = 0; i < _outcomes.Length; i++)
            {
                var column = _plan.Outcomes.Columns[i];
                if (column.Name == fact.Outcome && column.Kind != ColumnKind.Target)
                {
                    var spread = _spreads[i];
                    yield return new FactComparison(
                        _policy,
                        fact.Outcome,
                        column.Unit,
                        fact.Value,
                        fact.Source,
                        _outcomes[i].Mean,
                        spread.Band(),
                        spread.RankOf(fact.Value));
                }
            }
        }
    }

    public IEnumerable<UncertaintyEffect> Effects()
    {
        var top = _outcomes[TopColumn];
        var target = _targets > 0 ? _outcomes[_plan.Outcomes.BuiltIn] : null;
        return _splits.Select(s => s.Effect(top, target, _splits.Length)).OfType<UncertaintyEffect>();
    }

    /// <summary>The share of a column of zeros and ones.</summary>
    internal static Share ShareOf(Moments sum) => Share.Of(sum.Count == 0 ? 0 : (long)Math.Round(sum.Mean * sum.Count), sum.Count);

    // The built-in columns begin with the rungs from 1 up; see OutcomeTable.
    private int TopColumn => _plan.Scenario.World.World.Ladder.Top - 1;

    private void Add(ColumnChunk chunk)
    {
        for (var column = 0; column < _outcomes.Length; column++)
        {
            foreach (var value in chunk.Columns[column].Span)
            {
                if (!double.IsNaN(value))
                {
                    _outcomes[column].Add(value);
                    _spreads[column].Add(value);
                }
            }
        }

        if (_splits.Length == 0)
        {
            return;
        }

        var futures = chunk.Futures.Span;
        var tops = chunk.Columns[TopColumn].Span;
        var above = chunk.Columns[0].Span;
        var targets = _targets > 0 ? chunk.Columns[_plan.Outcomes.BuiltIn].Span : default;
        for (var row = 0; row < futures.Length && _split < Spread.MostKept; row++)
        {
            if (double.IsNaN(tops[row]))
            {
                continue;
            }

            _split++;
            var draws = _inputs.Draw((uint)futures[row]);
            for (var input = 0; input < _splits.Length; input++)
            {
                _splits[input].Add(draws[input], tops[row], above[row], targets.IsEmpty ? double.NaN : targets[row]);
            }
        }
    }
}
