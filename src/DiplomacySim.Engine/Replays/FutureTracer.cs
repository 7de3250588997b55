using DiplomacySim.Experiments.Cases;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Model.Columns;
using DiplomacySim.Model.Parameters;
using DiplomacySim.Model.Relationship;
using DiplomacySim.Model.Shards;

namespace DiplomacySim.Engine.Replays;

/// <summary>Plays one future in a shard of its own and notes what changes from month to month.</summary>
internal sealed class FutureTracer : IDisposable
{
    private readonly PolicyRun _run;
    private readonly LaneInputs _lanes;
    private readonly Shard _shard;
    private readonly List<TraceEvent> _events = [];
    private readonly Dictionary<int, (Upgrade Step, ScoreParts Parts)> _steps = [];
    private readonly float[] _signed;
    private readonly int[] _labels;
    private readonly bool[] _suspended;

    public FutureTracer(PolicyRun run, uint future)
    {
        _run = run;
        _lanes = CaseDraws.Lanes(run, [future]);
        _shard = new Shard(run.Inputs, _lanes);
        var partners = run.Inputs.World.Partners.Length;
        _signed = new float[partners];
        _labels = new int[partners];
        _suspended = new bool[partners];
    }

    public IReadOnlyList<TraceEvent> Trace()
    {
        for (var month = 0; month < _run.Inputs.Months; month++)
        {
            _steps.Clear();
            _shard.Advance((step, parts) => _steps[step.Partner] = (step, parts));
            for (var partner = 0; partner < _signed.Length; partner++)
            {
                Note(partner);
            }
        }

        return _events;
    }

    public void Dispose() => _shard.Dispose();

    private void Note(int partner)
    {
        if (_shard.WasVisited(partner, 0))
        {
            Add(partner, TraceKind.Visit);
        }

        var signed = _shard.Signed(partner)[0];
        if (signed > _signed[partner])
        {
            _events.Add(new TraceEvent(_shard.Month, partner, TraceKind.Agreements, (int)(signed - _signed[partner]), 0, 0, null));
            _signed[partner] = signed;
        }

        if (_steps.TryGetValue(partner, out var found))
        {
            var (step, parts) = found;
            _events.Add(new TraceEvent(_shard.Month, partner, TraceKind.Upgrade, 0, step.From, step.To, parts)
            {
                Threshold = Threshold(step),
                IsPlanned = _run.Inputs.Plans[_shard.MonthsDone - 1].Partners.Any(p => p.Partner == partner && p.Tier == step.To),
            });
        }

        if (_shard.Labels(partner)[0] > _labels[partner])
        {
            _labels[partner] = _shard.Labels(partner)[0];
            Add(partner, TraceKind.Label);
        }

        var suspended = _shard.Suspended(partner)[0] != 0;
        if (suspended != _suspended[partner])
        {
            _suspended[partner] = suspended;
            Add(partner, suspended ? TraceKind.Suspension : TraceKind.Resumption);
        }
    }

    private void Add(int partner, TraceKind kind) => _events.Add(new TraceEvent(_shard.Month, partner, kind, 0, 0, 0, null));

    private double Threshold(Upgrade step)
    {
        var top = _run.Inputs.World.Ladder.Top;
        var jumps = step.To == top && top > 1 && step.From != top - 1;
        return Value(ParameterSet.IndexOfThreshold(step.To)) + (jumps ? Value(ParameterSet.IndexOf(Parameter.JumpCost)) : 0);
    }

    private double Value(int parameter) =>
        _lanes.ParameterColumns.TryGetValue(parameter, out var column) ? column[0] : _lanes.Parameters[parameter];
}
