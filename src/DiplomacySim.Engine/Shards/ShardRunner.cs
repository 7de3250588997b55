using DiplomacySim.Experiments.Cases;
using DiplomacySim.Experiments.Observing;
using DiplomacySim.Experiments.Outcomes;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Model.Columns;
using DiplomacySim.Model.Relationship;
using DiplomacySim.Model.Shards;
using DiplomacySim.Results;

namespace DiplomacySim.Engine.Shards;

/// <summary>Plays the futures of a shard from the first month to the last.</summary>
/// <remarks>What it allocates depends on shards and their lanes, not on months or partners.</remarks>
internal sealed class ShardRunner : IShardComputer
{
    private readonly ExperimentPlan _plan;
    private readonly Observer? _observer;
    private readonly ShardStateView _view;
    private readonly UpgradeExplanation _explain;
    private ShardOutput? _output;
    private Shard? _shard;

    public ShardRunner(ExperimentPlan plan, int lanes)
    {
        _plan = plan;
        var scenario = plan.Scenario;
        _observer = plan.Outcomes.Expressions.IsEmpty
            ? null
            : new Observer(plan.Outcomes.Expressions, scenario.World.World, scenario.From, scenario.To, lanes);
        _view = new ShardStateView(lanes);
        _explain = Explain;
    }

    /// <inheritdoc/>
    public void Run(int policy, ReadOnlySpan<uint> futures, ShardOutput output, CancellationToken cancellationToken)
    {
        var run = _plan.Policies[policy];
        var lanes = CaseDraws.Lanes(run, futures);
        using var shard = new Shard(run.Inputs, lanes);
        (_shard, _output) = (shard, output);
        _view.Show(shard, run.Inputs, lanes);
        Play(shard, run.Inputs.Months, output, cancellationToken);
        output.Tally.AddEnd(shard);
        OutcomeReader.Read(shard, run.Inputs.World, output.Outcomes);
        for (var i = 0; i < _plan.Outcomes.Expressions.Length; i++)
        {
            _observer!.Values(i).CopyTo(output.Outcomes[_plan.Outcomes.BuiltIn + i]);
        }

        CopyDraws(run, lanes, output.Cases);
        FindFailures(futures, output);
    }

    private void Play(Shard shard, int months, ShardOutput output, CancellationToken cancellationToken)
    {
        _observer?.Reset();
        for (var month = 0; month < months; month++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            shard.Advance(_explain);
            output.Tally.AddMonth(shard);
            if (_observer is not null && (_observer.NeedsEveryMonth || month == months - 1))
            {
                _observer.Observe(_view);
            }
        }
    }

    private void Explain(Upgrade upgrade, ScoreParts parts) =>
        _output!.Tally.AddReason(upgrade, parts, _shard!.MonthsInTier(upgrade.Partner)[upgrade.Lane]);

    private void CopyDraws(PolicyRun run, LaneInputs lanes, double[][] cases)
    {
        for (var i = 0; i < cases.Length; i++)
        {
            var name = _plan.Uncertainties[i];
            var into = cases[i].AsSpan(0, lanes.Lanes);
            into.Fill(double.NaN);
            foreach (var uncertainty in run.Uncertainties)
            {
                if (uncertainty.Name == name)
                {
                    CaseDraws.ColumnOf(lanes, uncertainty).AsSpan().CopyTo(into);
                }
            }
        }
    }

    /// <summary>A future with an outcome that is no number has failed: all its outcomes are taken back.</summary>
    private void FindFailures(ReadOnlySpan<uint> futures, ShardOutput output)
    {
        for (var lane = 0; lane < futures.Length; lane++)
        {
            for (var i = _plan.Outcomes.BuiltIn; i < output.Outcomes.Length; i++)
            {
                var column = _plan.Outcomes.Columns[i];
                if (double.IsFinite(output.Outcomes[i][lane]) || column.Kind == ColumnKind.Month)
                {
                    continue;
                }

                output.Fail(
                    futures[lane],
                    $"the outcome '{column.Name}' is not a number: {_plan.Outcomes.Expressions[i - _plan.Outcomes.BuiltIn]} divides by zero or leaves the range of numbers in this future");
                foreach (var values in output.Outcomes)
                {
                    values[lane] = double.NaN;
                }

                break;
            }
        }
    }
}
