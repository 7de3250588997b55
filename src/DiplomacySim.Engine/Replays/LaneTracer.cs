using DiplomacySim.Model.Calendars;
using DiplomacySim.Model.Columns;
using DiplomacySim.Model.Parameters;
using DiplomacySim.Model.Relationship;
using DiplomacySim.Model.Shards;

namespace DiplomacySim.Engine.Replays;

/// <summary>Notes what changes from month to month in one lane of a shard.</summary>
internal sealed class LaneTracer
{
    private readonly RunInputs _inputs;
    private readonly LaneInputs _lanes;
    private readonly int _lane;
    private readonly Dictionary<int, (Upgrade Step, ScoreParts Parts)> _steps = [];
    private readonly float[] _signed;
    private readonly int[] _labels;
    private readonly bool[] _suspended;

    public LaneTracer(RunInputs inputs, LaneInputs lanes, int lane)
    {
        _inputs = inputs;
        _lanes = lanes;
        _lane = lane;
        var partners = inputs.World.Partners.Length;
        _signed = new float[partners];
        _labels = new int[partners];
        _suspended = new bool[partners];
    }

    /// <summary>Takes a step that the month brings; those of other lanes are passed over.</summary>
    public void Explain(Upgrade step, ScoreParts parts)
    {
        if (step.Lane == _lane)
        {
            _steps[step.Partner] = (step, parts);
        }
    }

    /// <summary>Adds what the month last played brought, by partner in the world's order.</summary>
    public void Note(Shard shard, MonthPlan plan, List<TraceEvent> events)
    {
        for (var partner = 0; partner < _signed.Length; partner++)
        {
            Note(shard, plan, partner, events);
        }

        _steps.Clear();
    }

    private void Note(Shard shard, MonthPlan plan, int partner, List<TraceEvent> events)
    {
        if (shard.WasVisited(partner, _lane))
        {
            Add(TraceKind.Visit);
        }

        var signed = shard.Signed(partner)[_lane];
        if (signed > _signed[partner])
        {
            events.Add(new TraceEvent(shard.Month, partner, TraceKind.Agreements, (int)(signed - _signed[partner]), 0, 0, null));
            _signed[partner] = signed;
        }

        if (_steps.TryGetValue(partner, out var found))
        {
            var (step, parts) = found;
            events.Add(new TraceEvent(shard.Month, partner, TraceKind.Upgrade, 0, step.From, step.To, parts)
            {
                Threshold = Threshold(step),
                IsPlanned = plan.Partners.Any(p => p.Partner == partner && p.Tier == step.To),
            });
        }

        if (shard.Labels(partner)[_lane] > _labels[partner])
        {
            _labels[partner] = shard.Labels(partner)[_lane];
            Add(TraceKind.Label);
        }

        var suspended = shard.Suspended(partner)[_lane] != 0;
        if (suspended != _suspended[partner])
        {
            _suspended[partner] = suspended;
            Add(suspended ? TraceKind.Suspension : TraceKind.Resumption);
        }

        void Add(TraceKind kind) => events.Add(new TraceEvent(shard.Month, partner, kind, 0, 0, 0, null));
    }

    private double Threshold(Upgrade step)
    {
        var top = _inputs.World.Ladder.Top;
        var jumps = step.To == top && top > 1 && step.From != top - 1;
        return Value(ParameterSet.IndexOfThreshold(step.To)) + (jumps ? Value(ParameterSet.IndexOf(Parameter.JumpCost)) : 0);
    }

    private double Value(int parameter) =>
        _lanes.ParameterColumns.TryGetValue(parameter, out var column) ? column[_lane] : _lanes.Parameters[parameter];
}
