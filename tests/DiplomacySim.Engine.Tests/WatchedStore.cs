using DiplomacySim.Results;

namespace DiplomacySim.Engine.Tests;

/// <summary>A store that calls back before and after it takes shards.</summary>
internal sealed class WatchedStore(IResultStore store) : IResultStore
{
    /// <summary>Called before an experiment is entered.</summary>
    public Action? Creating { get; set; }

    /// <summary>Called before shards are written, with the number of the call from 1.</summary>
    public Action<int>? Appending { get; set; }

    /// <summary>Called after shards were written, with the number of the call from 1.</summary>
    public Action<int>? Appended { get; set; }

    /// <summary>The calls that brought shards.</summary>
    public int Appends { get; private set; }

    /// <summary>The futures brought, of all policies.</summary>
    public long Futures { get; private set; }

    public string Location => store.Location;

    public int Append(ExperimentId id, IReadOnlyList<ShardRows> shards)
    {
        Appends++;
        Appending?.Invoke(Appends);
        var written = store.Append(id, shards);
        Futures += shards.Sum(s => s.Count);
        Appended?.Invoke(Appends);
        return written;
    }

    public void UpdateManifest(ExperimentId id, string manifestJson) => store.UpdateManifest(id, manifestJson);

    public ExperimentId Create(ExperimentDefinition definition)
    {
        Creating?.Invoke();
        return store.Create(definition);
    }

    public IReadOnlyList<ExperimentRecord> List() => store.List();

    public ExperimentRecord Get(ExperimentId id) => store.Get(id);

    public ExperimentRecord? FindByPlan(string planHash) => store.FindByPlan(planHash);

    public void RequestFutures(ExperimentId id, long futures, int? replications = null) => store.RequestFutures(id, futures, replications);

    public void UpdateState(ExperimentId id, ExperimentState state) => store.UpdateState(id, state);

    public void Finish(ExperimentId id, ExperimentFinish finish) => store.Finish(id, finish);

    public void Delete(ExperimentId id) => store.Delete(id);

    public void RecordFailure(ExperimentId id, FailureRow failure) => store.RecordFailure(id, failure);

    public void MaterializeTierCounts(ExperimentId id, TierCountLayout layout) => store.MaterializeTierCounts(id, layout);

    public IReadOnlyList<FutureRange> DoneRanges(ExperimentId id, int policy) => store.DoneRanges(id, policy);

    public IReadOnlyList<Tally> ReadTallies(ExperimentId id, int policy) => store.ReadTallies(id, policy);

    public IEnumerable<ColumnChunk> ReadOutcomes(ExperimentId id, int policy, IReadOnlyList<string>? columns = null, FutureRange? range = null) =>
        store.ReadOutcomes(id, policy, columns, range);

    public IEnumerable<ColumnChunk> ReadCases(ExperimentId id, int policy, IReadOnlyList<string>? columns = null, FutureRange? range = null) =>
        store.ReadCases(id, policy, columns, range);

    public IEnumerable<TierCountRow> ReadTierCounts(ExperimentId id) => store.ReadTierCounts(id);

    public IEnumerable<EventRow> ReadEvents(ExperimentId id) => store.ReadEvents(id);

    public IEnumerable<FailureRow> ReadFailures(ExperimentId id) => store.ReadFailures(id);

    public void Dispose() => store.Dispose();
}
