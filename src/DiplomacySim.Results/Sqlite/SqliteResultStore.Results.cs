using System.Collections.Immutable;

namespace DiplomacySim.Results.Sqlite;

public sealed partial class SqliteResultStore
{
    /// <inheritdoc/>
    public int Append(ExperimentId id, IReadOnlyList<ShardRows> shards)
    {
        ArgumentNullException.ThrowIfNull(shards);
        return Write(session =>
        {
            // Another program may have deleted the experiment since the last call.
            if (_writer?.Id != id || session.Number("SELECT count(*) FROM experiments WHERE id = ?", id.Value) == 0)
            {
                ForgetWriter();
                _writer = new ShardWriter(session, Get(session, id));
            }

            return _writer.Append(shards);
        });
    }

    /// <inheritdoc/>
    public void RecordFailure(ExperimentId id, FailureRow failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        Write(id, session => ShardWriter.WriteFailure(session, id, failure));
    }

    /// <inheritdoc/>
    public void MaterializeTierCounts(ExperimentId id, TierCountLayout layout)
    {
        ArgumentNullException.ThrowIfNull(layout);
        Write(session =>
        {
            TierCountTable.Write(session, Get(session, id), layout);
            return true;
        });
    }

    /// <inheritdoc/>
    public IReadOnlyList<FutureRange> DoneRanges(ExperimentId id, int policy)
    {
        var shards = Read(session =>
        {
            CheckPolicy(Get(session, id), policy);
            return session.Rows(
                row => new FutureRange(row.GetInt64(0), row.GetInt64(1)),
                "SELECT first_future, count FROM shards WHERE experiment = ? AND policy = ? ORDER BY first_future",
                id.Value,
                policy);
        });
        var joined = new List<FutureRange>();
        foreach (var shard in shards)
        {
            if (joined.Count > 0 && joined[^1].End == shard.First)
            {
                joined[^1] = joined[^1] with { Count = joined[^1].Count + shard.Count };
            }
            else
            {
                joined.Add(shard);
            }
        }

        return joined;
    }

    /// <inheritdoc/>
    public IReadOnlyList<Tally> ReadTallies(ExperimentId id, int policy) => Read(session =>
    {
        CheckPolicy(Get(session, id), policy);
        return TallySums.Read(session, id, policy).Select(sum => new Tally(sum.Key, sum.Value)).ToList();
    });

    /// <inheritdoc/>
    public IEnumerable<ColumnChunk> ReadOutcomes(
        ExperimentId id, int policy, IReadOnlyList<string>? columns = null, FutureRange? range = null) =>
        ReadColumns(id, policy, d => d.Outcomes, Naming.Outcomes(id), "outcome", columns, range);

    /// <inheritdoc/>
    public IEnumerable<ColumnChunk> ReadCases(
        ExperimentId id, int policy, IReadOnlyList<string>? columns = null, FutureRange? range = null) =>
        ReadColumns(id, policy, d => d.Uncertainties, Naming.Cases(id), "uncertainty", columns, range);

    /// <inheritdoc/>
    public IEnumerable<TierCountRow> ReadTierCounts(ExperimentId id) => Stream(
        id,
        row => new TierCountRow(row.GetInt32(0), row.GetText(1), row.GetText(2), row.GetInt32(3), row.GetText(4), row.GetInt64(5)),
        """
        SELECT policy, month, partner, rung, tier, count FROM tier_counts WHERE experiment = ? ORDER BY policy, month, partner, rung
        """);

    /// <inheritdoc/>
    public IEnumerable<EventRow> ReadEvents(ExperimentId id) => Stream(
        id,
        row => new EventRow(row.GetInt32(0), row.GetInt64(1), row.GetText(2), row.GetText(3), row.GetText(4), row.GetText(5)),
        "SELECT policy, future, month, partner, kind, detail FROM events WHERE experiment = ? ORDER BY policy, future, ordinal");

    /// <inheritdoc/>
    public IEnumerable<FailureRow> ReadFailures(ExperimentId id) => Stream(
        id,
        row => new FailureRow(row.GetInt32(0), row.GetInt64(1), row.GetInt64(2), row.GetText(3), row.GetText(4)),
        """
        SELECT policy, first_future, count, reason, command FROM failures WHERE experiment = ? ORDER BY policy, first_future, id
        """);

    private IEnumerable<ColumnChunk> ReadColumns(
        ExperimentId id,
        int policy,
        Func<ExperimentDefinition, ImmutableArray<ColumnDefinition>> choose,
        string table,
        string what,
        IReadOnlyList<string>? names,
        FutureRange? range)
    {
        var futures = range ?? new FutureRange(0, long.MaxValue);
        if (futures.First < 0 || futures.Count < 0 || futures.Count > long.MaxValue - futures.First)
        {
            throw new ArgumentOutOfRangeException(nameof(range), range, "A range starts at 0 or above and has a count of 0 or more.");
        }

        var experiment = Get(id);
        CheckPolicy(experiment, policy);
        var all = choose(experiment.Definition);
        var columns = ColumnReader.Choose(all, names, id, what);
        return all.IsEmpty && what == "uncertainty" ? [] : ColumnReader.Read(OpenReader, table, columns, policy, futures);
    }
}
