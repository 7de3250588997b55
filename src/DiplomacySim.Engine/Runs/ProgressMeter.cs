using DiplomacySim.Experiments.Plans;

namespace DiplomacySim.Engine.Runs;

/// <summary>Tells how far a run has come, some ten times a second.</summary>
internal sealed class ProgressMeter(ExperimentPlan plan, TimeProvider clock, Action<RunProgress>? listener)
{
    private readonly long _started = clock.GetTimestamp();
    private readonly Pace _pace = new();
    private readonly Dictionary<string, Pace> _paces = [];
    private long? _last;

    /// <summary>The time between two reports.</summary>
    public static TimeSpan Interval { get; } = TimeSpan.FromMilliseconds(100);

    /// <summary>Seconds since the run began.</summary>
    public double Seconds => clock.GetElapsedTime(_started).TotalSeconds;

    /// <summary>Reports, unless the last report was a moment ago.</summary>
    /// <param name="session">The run.</param>
    /// <param name="isLast">Whether nothing will come after it, so that it is due in any case.</param>
    /// <param name="workers">Those who compute, with the futures that each has computed; empty where they are not known.</param>
    public void Report(RunSession session, bool isLast, IReadOnlyList<(string Name, long Futures)>? workers = null)
    {
        if (listener is null || (!isLast && _last is { } last && clock.GetElapsedTime(last) < Interval))
        {
            return;
        }

        _last = clock.GetTimestamp();
        var targets = plan.Scenario.Targets;
        var now = clock.GetElapsedTime(_started);
        var pace = _pace.Note(now, session.Computed);
        var rate = isLast ? session.Computed / Math.Max(now.TotalSeconds, 1e-9) : pace;
        var done = session.StoredBefore + session.Computed;
        var total = Math.Max(session.Total, done);
        var share = targets.IsEmpty ? default : session.Targets.ShareOf(0, 0);
        listener(new RunProgress(
            done,
            total,
            rate,
            rate > 0 ? TimeSpan.FromSeconds(Math.Min((total - done) / rate, TimeSpan.MaxValue.TotalSeconds / 2)) : null,
            targets.IsEmpty ? null : targets[0].Name,
            share.Value,
            share.HalfWidth,
            session.Failures)
        {
            Workers = [.. (workers ?? []).Select(worker => new WorkerProgress(worker.Name, worker.Futures, PaceOf(worker.Name).Note(now, worker.Futures)))],
        });
    }

    private Pace PaceOf(string worker) => _paces.TryGetValue(worker, out var pace) ? pace : _paces[worker] = new Pace();
}
