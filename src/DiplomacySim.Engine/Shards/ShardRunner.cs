using System.Diagnostics;
using DiplomacySim.Engine.Activity;
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
    private readonly int _capacity;
    private readonly RunCalls? _calls;
    private readonly Observer? _observer;
    private readonly ShardStateView _view;
    private readonly UpgradeExplanation _explain;
    private PolicyRun? _run;
    private LaneInputs? _lanes;
    private ShardOutput? _output;
    private Shard? _shard;
    private ShardRunner? _other;

    /// <param name="plan">The plan.</param>
    /// <param name="lanes">The most futures of a shard.</param>
    /// <param name="calls">Takes in how long months and calls to partners take; null where nobody asks.</param>
    public ShardRunner(ExperimentPlan plan, int lanes, RunCalls? calls = null)
    {
        _plan = plan;
        _capacity = lanes;
        _calls = calls;
        var scenario = plan.Scenario;
        _observer = plan.Outcomes.Expressions.IsEmpty
            ? null
            : new Observer(plan.Outcomes.Expressions, scenario.World.World, scenario.From, scenario.To, lanes);
        _view = new ShardStateView(lanes);
        _explain = Explain;
    }

    /// <inheritdoc/>
    public void Run(ReadOnlySpan<uint> futures, IReadOnlyList<ShardOutput> outputs, CancellationToken cancellationToken)
    {
        var policy = outputs[0].Work.Policy;
        var run = _plan.Policies[policy];
        var lanes = CaseDraws.Lanes(run, futures);
        using var shard = run.Open(lanes, _calls);
        Begin(shard, policy, lanes, outputs[0]);
        foreach (var branch in outputs.Skip(1))
        {
            Play(_plan.Policies[branch.Work.Policy].FirstMonth, cancellationToken);
            PlayBranch(branch, futures, cancellationToken);
        }

        Play(run.Inputs.Months, cancellationToken);
        Conclude();
    }

    /// <summary>Turns to a shard at the start of its run.</summary>
    /// <param name="shard">The shard, which stays the caller's.</param>
    /// <param name="policy">The policy's index.</param>
    /// <param name="lanes">What the shard's lanes are.</param>
    /// <param name="output">Receives outcomes, draws, tallies and failures.</param>
    public void Begin(Shard shard, int policy, LaneInputs lanes, ShardOutput output)
    {
        _run = _plan.Policies[policy];
        (_shard, _lanes, _output) = (shard, lanes, output);
        _view.Show(shard, _run.Inputs, lanes);
        _observer?.Reset();
    }

    /// <summary>Turns to a shard of a branch that goes on where the shard of another runner has got to.</summary>
    /// <param name="past">Plays the policy that the branch comes from, up to the branch's date.</param>
    /// <param name="shard">The branch's shard at its start, which stays the caller's.</param>
    /// <param name="policy">The branch's index.</param>
    /// <param name="lanes">What its lanes are.</param>
    /// <param name="output">Receives outcomes, draws, tallies and failures.</param>
    public async ValueTask BeginAsync(ShardRunner past, Shard shard, int policy, LaneInputs lanes, ShardOutput output)
    {
        Begin(shard, policy, lanes, output);
        await _run!.ContinueAsync(shard, past._shard!);
        output.Tally.CopyFrom(past._output!.Tally);
        _observer?.CopyFrom(past._observer!);
    }

    /// <summary>Plays the next month with partners that are awaited, and takes it in.</summary>
    public async ValueTask AdvanceAsync()
    {
        var began = _calls?.Now() ?? 0;
        await _shard!.AdvanceAsync(_explain);
        _calls?.Played(began);
        if (_observer is { NeedsPartnersEveryMonth: true })
        {
            await _shard.SettleAsync();
        }

        TakeIn();
    }

    /// <summary>Reads the results off the shard after its last month.</summary>
    public async ValueTask EndAsync()
    {
        await _shard!.SettleAsync();
        Conclude();
    }

    private void Play(int months, CancellationToken cancellationToken)
    {
        while (_shard!.MonthsDone < months)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var began = _calls?.Now() ?? 0;
            _shard.Advance(_explain);
            _calls?.Played(began);
            TakeIn();
        }
    }

    private void PlayBranch(ShardOutput output, ReadOnlySpan<uint> futures, CancellationToken cancellationToken)
    {
        var policy = output.Work.Policy;
        var run = _plan.Policies[policy];
        var lanes = CaseDraws.Lanes(run, futures);
        using var shard = run.Open(lanes, _calls);
        _other ??= new ShardRunner(_plan, _capacity, _calls);
        var begun = _other.BeginAsync(this, shard, policy, lanes, output);
        Debug.Assert(begun.IsCompleted, "Partners that are called directly need not be awaited.");
        begun.GetAwaiter().GetResult();
        _other.Play(run.Inputs.Months, cancellationToken);
        _other.Conclude();
    }

    private void TakeIn()
    {
        _output!.Tally.AddMonth(_shard!);
        if (_observer is { NeedsEveryMonth: true } && _shard!.MonthsDone < _run!.Inputs.Months)
        {
            _observer.Observe(_view);
        }
    }

    private void Conclude()
    {
        var (shard, run, lanes, output) = (_shard!, _run!, _lanes!, _output!);
        _observer?.Observe(_view);
        output.Tally.AddEnd(shard);
        OutcomeReader.Read(shard, run.Inputs.World, output.Outcomes);
        var core = _plan.Outcomes.BuiltIn - _plan.Outcomes.OfModules;
        OutcomeReader.ReadModules(shard, run.Inputs.Modules, output.Outcomes.AsSpan(core, _plan.Outcomes.OfModules));
        for (var i = 0; i < _plan.Outcomes.Expressions.Length; i++)
        {
            _observer!.Values(i).CopyTo(output.Outcomes[_plan.Outcomes.BuiltIn + i]);
        }

        CopyDraws(run, lanes, output.Cases);
        FindFailures(lanes.Lanes, output);
        (_shard, _lanes, _output) = (null, null, null);
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
    private void FindFailures(int lanes, ShardOutput output)
    {
        for (var lane = 0; lane < lanes; lane++)
        {
            for (var i = _plan.Outcomes.BuiltIn; i < output.Outcomes.Length; i++)
            {
                var column = _plan.Outcomes.Columns[i];
                if (double.IsFinite(output.Outcomes[i][lane]) || column.Kind == ColumnKind.Month)
                {
                    continue;
                }

                output.Fail(
                    output.Work.FirstFuture + lane,
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
