using DiplomacySim.Engine.Shards;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Experiments.Tallies;
using DiplomacySim.Results;

namespace DiplomacySim.Engine.Runs;

/// <summary>One call to run an experiment: what it has stored, how fast, and how it ends.</summary>
internal sealed class RunSession
{
    private static readonly TimeSpan s_progressEvery = TimeSpan.FromMilliseconds(100);

    private readonly IResultStore _store;
    private readonly TimeProvider _clock;
    private readonly Action<RunProgress>? _progress;
    private readonly long _started;
    private long _lastProgress;
    private long _storedBefore;
    private long _total;

    public RunSession(ExperimentPlan plan, ExperimentId id, RunOptions options, IResultStore store, TimeProvider clock, Action<RunProgress>? progress)
    {
        Plan = plan;
        Id = id;
        Options = options;
        Layout = TallyLayout.Of(plan.Scenario.World.World, plan.Scenario.Months);
        Targets = new TargetCounts(plan);
        _store = store;
        _clock = clock;
        _progress = progress;
        _started = clock.GetTimestamp();
    }

    public ExperimentPlan Plan { get; }

    public ExperimentId Id { get; }

    public RunOptions Options { get; }

    public TallyLayout Layout { get; }

    public TargetCounts Targets { get; }

    public long Computed { get; private set; }

    public long Failures { get; private set; }

    /// <summary>Whether the run ends before all is done.</summary>
    public bool IsStopped { get; set; }

    /// <summary>Whether it ends because too many futures failed.</summary>
    public bool IsGivenUp { get; set; }

    public bool HasTooManyFailures => Options.MostFailures is { } most && Failures > most;

    public int ProgressMilliseconds => (int)s_progressEvery.TotalMilliseconds;

    public void CountStored()
    {
        Targets.AddStored(_store, Id);
        _storedBefore = Enumerable.Range(0, Plan.Policies.Length).Sum(policy => _store.DoneRanges(Id, policy).Sum(r => r.Count));
    }

    public void Begin(long futures) => _total = futures * Plan.Policies.Length;

    public void Store(IReadOnlyList<ShardOutput> batch)
    {
        var rows = new List<ShardRows>();
        foreach (var output in batch)
        {
            if (output.Failed is { } failed)
            {
                _store.RecordFailure(Id, failed);
                Failures += failed.Count;
                continue;
            }

            rows.Add(output.ToRows());
        }

        _store.Append(Id, [.. rows.Select(Named)]);
        foreach (var shard in rows)
        {
            Targets.Add(shard);
            Computed += shard.Count;
            Failures += shard.Failures.Count;
        }
    }

    public void Report()
    {
        if (_progress is null || _clock.GetElapsedTime(_lastProgress) < s_progressEvery)
        {
            return;
        }

        _lastProgress = _clock.GetTimestamp();
        var rate = Computed / Math.Max(_clock.GetElapsedTime(_started).TotalSeconds, 1e-9);
        var done = _storedBefore + Computed;
        var share = Plan.Scenario.Targets.IsEmpty ? default : Targets.ShareOf(0, 0);
        _progress(new RunProgress(
            done,
            Math.Max(_total, done),
            rate,
            rate > 0 ? TimeSpan.FromSeconds(Math.Min(Math.Max(_total - done, 0) / rate, TimeSpan.MaxValue.TotalSeconds / 2)) : null,
            Plan.Scenario.Targets.IsEmpty ? null : Plan.Scenario.Targets[0].Name,
            share.Value,
            share.HalfWidth,
            Failures));
    }

    public RunReport Finish(bool? until)
    {
        var state = IsGivenUp ? ExperimentState.Failed : IsStopped ? ExperimentState.Interrupted : ExperimentState.Done;
        string? hash = null;
        if (state == ExperimentState.Done)
        {
            var scenario = Plan.Scenario;
            var world = scenario.World.World;
            _store.MaterializeTierCounts(Id, new TierCountLayout(
                TallyLayout.TierCounts,
                [.. Enumerable.Range(0, scenario.Months).Select(m => (scenario.From + m).ToString())],
                [.. world.Partners.Select(p => p.Id.Code)],
                world.Ladder.Names));
            hash = ResultHash.Compute(_store, Id);
        }

        var seconds = _clock.GetElapsedTime(_started).TotalSeconds;
        _store.Finish(Id, new ExperimentFinish(state, _clock.GetUtcNow(), seconds, hash));
        return new RunReport(Id, state, _store.Get(Id).FuturesDone, Computed, seconds, Failures, hash, until);
    }

    /// <summary>Notes that a run broke off; the cause is on its way to the caller.</summary>
    public void Abandon()
    {
        try
        {
            _store.UpdateState(Id, ExperimentState.Interrupted);
        }
        catch (StoreException)
        {
            // The store itself may be the cause; the experiment is found as running and can be resumed all the same.
        }
    }

    private ShardRows Named(ShardRows rows) => rows.Failures.Count == 0
        ? rows
        : rows with { Failures = [.. rows.Failures.Select(f => f with { Command = f.Command.Replace("{id}", Id.ToString(), StringComparison.Ordinal) })] };
}
