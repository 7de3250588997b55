using System.Collections.Immutable;
using DiplomacySim.Engine.Shards;
using DiplomacySim.Experiments.Plans;
using DiplomacySim.Results;

namespace DiplomacySim.Engine.Runs;

/// <summary>One call to run an experiment: what was stored before, what it adds, and how it ends.</summary>
internal sealed class RunSession
{
    private readonly IResultStore _store;
    private readonly ExperimentPlan _plan;
    private readonly ExperimentId _id;
    private readonly List<FutureRange>[] _failed;
    private readonly HashSet<(int Policy, long Future)> _noted;

    /// <summary>Counts what is stored.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="id">The experiment.</param>
    /// <param name="store">Where it is stored.</param>
    /// <param name="difference">The policy whose difference from the first is watched; null for none.</param>
    public RunSession(ExperimentPlan plan, ExperimentId id, IResultStore store, string? difference = null)
    {
        (_plan, _id, _store) = (plan, id, store);
        Targets = new TargetCounts(plan);
        Targets.AddStored(store, id);
        _failed = [.. plan.Policies.Select(_ => new List<FutureRange>())];
        _noted = [.. store.ReadFailures(id).Select(f => (f.Policy, f.FirstFuture))];
        var done = Stored();
        StoredBefore = done.Sum(ranges => ranges.Sum(r => r.Count));
        StoredGoal = FutureGoal.Around(done.SelectMany(ranges => ranges), plan.Scenario.Experiment is not null);
        Differences = difference is null ? null : new TargetDifferences(plan, store, id, difference);
        Differences?.TakeIn(StoredGoal);
    }

    /// <summary>The experiment.</summary>
    public ExperimentId Id => _id;

    public TargetCounts Targets { get; }

    /// <summary>Futures that were stored before this run, of all policies.</summary>
    public long StoredBefore { get; }

    /// <summary>The smallest goal that holds all futures that were stored before this run.</summary>
    public FutureGoal StoredGoal { get; }

    /// <summary>The differences that are watched; null where none are.</summary>
    public TargetDifferences? Differences { get; }

    /// <summary>Futures wanted so far, of all policies.</summary>
    public long Total { get; set; }

    /// <summary>Futures that this run has stored, of all policies.</summary>
    public long Computed { get; private set; }

    /// <summary>Futures that failed in this run.</summary>
    public long Failures { get; private set; }

    /// <summary>Futures that failed in this run and could not be stored at all.</summary>
    public long GivenUp { get; private set; }

    /// <summary>How the run ends.</summary>
    public ExperimentState State { get; set; } = ExperimentState.Done;

    /// <summary>The futures that need not be computed in this run: those stored, and those that failed in it.</summary>
    public IReadOnlyList<FutureRange>[] Settled() =>
        [.. Stored().Select((ranges, policy) => (IReadOnlyList<FutureRange>)[.. ranges.Concat(_failed[policy]).OrderBy(r => r.First)])];

    /// <summary>The futures that failed in an earlier run and are stored for none or only some policies, ascending.</summary>
    public ImmutableArray<FutureRange> FailedBefore()
    {
        var stored = Stored();
        return
        [
            .. _store.ReadFailures(_id)
                .SelectMany(failure => FutureGaps.Of(stored[failure.Policy], new FutureRange(failure.FirstFuture, failure.Count)))
                .SelectMany(range => Enumerable.Range(0, (int)range.Count).Select(place => new FutureRange(range.First + place, 1)))
                .Distinct()
                .OrderBy(range => range.First),
        ];
    }

    /// <summary>Whether all futures of a goal are stored or have failed in this run, of every policy.</summary>
    public bool Holds(FutureGoal goal) => Settled().All(ranges => goal.Ranges.All(wanted => !FutureGaps.Of(ranges, wanted).Any()));

    /// <summary>Stores finished shards, all in one transaction. May be repeated where the store failed: nothing is counted before all is stored.</summary>
    public void Store(IReadOnlyList<IFinishedShard> batch)
    {
        var rows = batch.Where(shard => shard.IsComputed).Select(shard => shard.ToRows(f => Describe(shard.Work.Policy, f))).ToList();
        if (rows.Count > 0)
        {
            _store.Append(_id, rows);
        }

        foreach (var shard in batch.Where(shard => !shard.IsComputed))
        {
            foreach (var failure in shard.Failures.Where(f => !_noted.Contains((shard.Work.Policy, f.Future))))
            {
                _store.RecordFailure(_id, Describe(shard.Work.Policy, failure));
                _noted.Add((shard.Work.Policy, failure.Future));
            }
        }

        foreach (var shard in batch)
        {
            Failures += shard.Failures.Count;
            if (!shard.IsComputed)
            {
                GivenUp += shard.Work.Count;
                _failed[shard.Work.Policy].Add(new FutureRange(shard.Work.FirstFuture, shard.Work.Count));
            }
        }

        foreach (var shard in rows)
        {
            Targets.Add(shard);
            Computed += shard.Count;
        }
    }

    /// <summary>Notes the end of the run and returns the hash of its results; null where they are not complete.</summary>
    public string? Finish(DateTimeOffset now, double seconds)
    {
        string? hash = null;
        if (State == ExperimentState.Done)
        {
            if (_store.Get(_id).FuturesDone > 0)
            {
                _store.MaterializeTierCounts(_id, _plan.TierCounts);
            }

            hash = ResultHash.Compute(_store, _id);
        }

        _store.Finish(_id, new ExperimentFinish(State, now, seconds, hash));
        return hash;
    }

    /// <summary>Notes that a run broke off; the cause is on its way to the caller.</summary>
    public void Abandon()
    {
        try
        {
            _store.UpdateState(_id, ExperimentState.Interrupted);
        }
        catch (StoreException)
        {
            // The store itself may be the cause; the experiment is found as running and can be resumed all the same.
        }
    }

    private IReadOnlyList<FutureRange>[] Stored() => [.. _plan.Policies.Select((_, policy) => _store.DoneRanges(_id, policy))];

    private FailureRow Describe(int policy, FailedFuture failure) =>
        new(policy, failure.Future, 1, failure.Reason, RepeatCommand.Of(_id, failure.Future, _plan.Policies[policy].Name));
}
