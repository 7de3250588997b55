using System.Collections.Concurrent;
using DiplomacySim.Results;

namespace DiplomacySim.Engine.Diagnostics;

/// <summary>A store that measures what is written to the one behind it; nothing else differs.</summary>
/// <remarks>The store behind it stays its owner's: disposing of this one does nothing.</remarks>
public sealed class MeteredResultStore : IResultStore
{
    private readonly IResultStore _store;
    private readonly ResultInstruments _instruments;
    private readonly TimeProvider _clock;
    private readonly ConcurrentDictionary<ExperimentId, long> _partnerMonths = new();
    private readonly ConcurrentDictionary<ExperimentId, bool> _running = new();

    /// <summary>Creates the store.</summary>
    /// <param name="store">The store behind it.</param>
    /// <param name="instruments">What is measured.</param>
    /// <param name="clock">Measures how long writing takes.</param>
    public MeteredResultStore(IResultStore store, ResultInstruments instruments, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(instruments);
        ArgumentNullException.ThrowIfNull(clock);
        _store = store;
        _instruments = instruments;
        _clock = clock;
    }

    /// <inheritdoc/>
    public string Location => _store.Location;

    /// <inheritdoc/>
    public ExperimentId Create(ExperimentDefinition definition) => Watch(() => _store.Create(definition));

    /// <inheritdoc/>
    public IReadOnlyList<ExperimentRecord> List() => Watch(_store.List);

    /// <inheritdoc/>
    public ExperimentRecord Get(ExperimentId id) => Watch(() => _store.Get(id));

    /// <inheritdoc/>
    public ExperimentRecord? FindByPlan(string planHash) => Watch(() => _store.FindByPlan(planHash));

    /// <inheritdoc/>
    public void RequestFutures(ExperimentId id, long futures, int? replications = null) =>
        Watch(() => _store.RequestFutures(id, futures, replications));

    /// <inheritdoc/>
    public void UpdateManifest(ExperimentId id, string manifestJson) => Watch(() => _store.UpdateManifest(id, manifestJson));

    /// <inheritdoc/>
    public void UpdateState(ExperimentId id, ExperimentState state)
    {
        Watch(() => _store.UpdateState(id, state));
        Note(id, state == ExperimentState.Running);
    }

    /// <inheritdoc/>
    public void Finish(ExperimentId id, ExperimentFinish finish)
    {
        Watch(() => _store.Finish(id, finish));
        Note(id, isRunning: false);
    }

    /// <inheritdoc/>
    public void Delete(ExperimentId id)
    {
        Watch(() => _store.Delete(id));
        Note(id, isRunning: false);
        _partnerMonths.TryRemove(id, out _);
    }

    /// <inheritdoc/>
    public int Append(ExperimentId id, IReadOnlyList<ShardRows> shards)
    {
        ArgumentNullException.ThrowIfNull(shards);
        using var activity = _instruments.Activities.StartActivity("append shards");
        activity?.SetTag("diplomacysim.experiment", id.Value).SetTag("diplomacysim.shards", shards.Count);
        var began = _clock.GetTimestamp();
        var added = Watch(() => _store.Append(id, shards));
        var duration = _clock.GetElapsedTime(began);

        // Which of several were stored already the store does not say; it is one coordinator's rare second try.
        var futures = added == shards.Count ? shards.Sum(shard => (long)shard.Count) : 0;
        var rows = added == shards.Count ? shards.Sum(Rows) : 0;
        _instruments.Stored(futures, futures * PartnerMonths(id), added, shards.Count - added, rows, duration);
        foreach (var failure in shards.SelectMany(shard => shard.Failures))
        {
            _instruments.Failed(failure.Count);
        }

        return added;
    }

    /// <inheritdoc/>
    public void RecordFailure(ExperimentId id, FailureRow failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        Watch(() => _store.RecordFailure(id, failure));
        _instruments.Failed(failure.Count);
    }

    /// <inheritdoc/>
    public void MaterializeTierCounts(ExperimentId id, TierCountLayout layout) => Watch(() => _store.MaterializeTierCounts(id, layout));

    /// <inheritdoc/>
    public IReadOnlyList<FutureRange> DoneRanges(ExperimentId id, int policy) => Watch(() => _store.DoneRanges(id, policy));

    /// <inheritdoc/>
    public IReadOnlyList<Tally> ReadTallies(ExperimentId id, int policy) => Watch(() => _store.ReadTallies(id, policy));

    /// <inheritdoc/>
    public IEnumerable<ColumnChunk> ReadOutcomes(ExperimentId id, int policy, IReadOnlyList<string>? columns = null, FutureRange? range = null) =>
        _store.ReadOutcomes(id, policy, columns, range);

    /// <inheritdoc/>
    public IEnumerable<ColumnChunk> ReadCases(ExperimentId id, int policy, IReadOnlyList<string>? columns = null, FutureRange? range = null) =>
        _store.ReadCases(id, policy, columns, range);

    /// <inheritdoc/>
    public IEnumerable<TierCountRow> ReadTierCounts(ExperimentId id) => _store.ReadTierCounts(id);

    /// <inheritdoc/>
    public IEnumerable<EventRow> ReadEvents(ExperimentId id) => _store.ReadEvents(id);

    /// <inheritdoc/>
    public IEnumerable<FailureRow> ReadFailures(ExperimentId id) => _store.ReadFailures(id);

    /// <inheritdoc/>
    public void Dispose()
    {
    }

    private static long Rows(ShardRows shard) =>
        shard.Count + (shard.Cases.Count > 0 ? shard.Count : 0) + shard.Events.Count + shard.Failures.Count;

    private long PartnerMonths(ExperimentId id) =>
        _partnerMonths.GetOrAdd(id, key => _store.Get(key).Definition is var definition ? (long)definition.Months * definition.Partners : 0);

    private void Note(ExperimentId id, bool isRunning)
    {
        if (isRunning ? _running.TryAdd(id, true) : _running.TryRemove(id, out _))
        {
            _instruments.Running(isRunning ? 1 : -1);
        }
    }

    private void Watch(Action call) => Watch<object?>(() =>
    {
        call();
        return null;
    });

    private T Watch<T>(Func<T> call)
    {
        try
        {
            return call();
        }
        catch (StoreException)
        {
            _instruments.Fault();
            throw;
        }
    }
}
