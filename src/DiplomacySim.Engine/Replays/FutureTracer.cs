using DiplomacySim.Experiments.Cases;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Model.Shards;

namespace DiplomacySim.Engine.Replays;

/// <summary>Plays one future in a shard of its own and notes what changes from month to month.</summary>
internal sealed class FutureTracer : IDisposable
{
    private readonly PolicyRun _run;
    private readonly Shard _shard;
    private readonly LaneTracer _lane;

    public FutureTracer(PolicyRun run, uint future)
    {
        _run = run;
        var lanes = CaseDraws.Lanes(run, [future]);
        _lane = new LaneTracer(run.Inputs, lanes, 0);
        _shard = run.Open(lanes);
    }

    public IReadOnlyList<TraceEvent> Trace()
    {
        var events = new List<TraceEvent>();
        foreach (var plan in _run.Inputs.Plans)
        {
            _shard.Advance(_lane.Explain);
            _lane.Note(_shard, plan, events);
        }

        return events;
    }

    public void Dispose() => _shard.Dispose();
}
