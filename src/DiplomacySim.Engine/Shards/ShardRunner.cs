using DiplomacySim.Experiments.Cases;
using DiplomacySim.Experiments.Observing;
using DiplomacySim.Experiments.Outcomes;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Model.Columns;
using DiplomacySim.Model.Shards;
using DiplomacySim.Results;

namespace DiplomacySim.Engine.Shards;

/// <summary>Plays the futures of a shard from the first month to the last. One worker owns one.</summary>
internal sealed class ShardRunner
{
    private readonly ExperimentPlan _plan;
    private readonly Observer? _observer;
    private readonly ShardStateView _view;

    public ShardRunner(ExperimentPlan plan, int lanes)
    {
        _plan = plan;
        var scenario = plan.Scenario;
        _observer = plan.Outcomes.Expressions.IsEmpty
            ? null
            : new Observer(plan.Outcomes.Expressions, scenario.World.World, scenario.From, scenario.To, lanes);
        _view = new ShardStateView(lanes);
    }

    /// <summary>Computes these futures of a policy into the output.</summary>
    /// <param name="policy">The policy's index.</param>
    /// <param name="futures">The futures' numbers, 1 to 1,024 of them.</param>
    /// <param name="output">Receives outcomes, draws and tallies.</param>
    /// <param name="cancellationToken">Asked between months.</param>
    public void Run(int policy, ReadOnlySpan<uint> futures, ShardOutput output, CancellationToken cancellationToken)
    {
        var run = _plan.Policies[policy];
        var lanes = CaseDraws.Lanes(run, futures);
        using var shard = new Shard(run.Inputs, lanes);
        var tally = output.Tally;
        _observer?.Reset();
        _view.Show(shard, run.Inputs, lanes);
        for (var month = 0; month < run.Inputs.Months; month++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            shard.Advance((upgrade, parts) => tally.AddReason(upgrade, parts, shard.MonthsInTier(upgrade.Partner)[upgrade.Lane]));
            tally.AddMonth(shard);
            if (_observer is not null && (_observer.NeedsEveryMonth || month == run.Inputs.Months - 1))
            {
                _observer.Observe(_view);
            }
        }

        tally.AddEnd(shard);
        OutcomeReader.Read(shard, run.Inputs.World, output.Outcomes);
        for (var i = 0; i < _plan.Outcomes.Expressions.Length; i++)
        {
            _observer!.Values(i).CopyTo(output.Outcomes[_plan.Outcomes.BuiltIn + i]);
        }

        CopyCases(run, lanes, output.Cases);
        FindFailures(policy, futures, output);
    }

    private void CopyCases(PolicyRun run, LaneInputs lanes, double[][] cases)
    {
        for (var i = 0; i < cases.Length; i++)
        {
            var name = _plan.Uncertainties[i];
            var uncertainty = run.Uncertainties.FirstOrDefault(u => u.Name == name);
            for (var lane = 0; lane < lanes.Lanes; lane++)
            {
                cases[i][lane] = uncertainty is null ? double.NaN : CaseDraws.Draw(run.Inputs.Seed, lanes.Replications[lane], uncertainty);
            }
        }
    }

    /// <summary>A future whose outcome is no number is a failed future: all its outcomes are taken back.</summary>
    private void FindFailures(int policy, ReadOnlySpan<uint> futures, ShardOutput output)
    {
        var failed = new HashSet<uint>();
        for (var i = _plan.Outcomes.BuiltIn; i < output.Outcomes.Length; i++)
        {
            var column = _plan.Outcomes.Columns[i];
            for (var lane = 0; lane < futures.Length; lane++)
            {
                var value = output.Outcomes[i][lane];
                if (double.IsFinite(value) || column.Kind == ColumnKind.Month || !failed.Add(futures[lane]))
                {
                    continue;
                }

                output.Add(new FailureRow(
                    policy,
                    futures[lane],
                    1,
                    $"the outcome '{column.Name}' is not a number: {_plan.Outcomes.Expressions[i - _plan.Outcomes.BuiltIn]} divides by zero or leaves the range of numbers in this future",
                    $"dipsim rerun {{id}} --future {futures[lane]} --policy \"{_plan.Policies[policy].Name}\""));
            }
        }

        foreach (var failure in output.Failures)
        {
            var lane = futures.IndexOf((uint)failure.FirstFuture);
            foreach (var column in output.Outcomes)
            {
                column[lane] = double.NaN;
            }
        }
    }
}
