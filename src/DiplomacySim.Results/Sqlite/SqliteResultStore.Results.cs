using System.Collections.Immutable;
using DiplomacySim.Results.Sql;

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
            ArgumentCheck.Policy(Get(session, id).Definition, policy);
            return session.Rows(
                row => new FutureRange(row.GetInt64(0), row.GetInt64(1)),
                "SELECT first_future, count FROM shards WHERE experiment = ? AND policy = ? ORDER BY first_future",
                id.Value,
                policy);
        });
        return FutureRanges.Join(shards);
    }

    /// <inheritdoc/>
    public IReadOnlyList<Tally> ReadTallies(ExperimentId id, int policy) => Read(session =>
    {
        ArgumentCheck.Policy(Get(session, id).Definition, policy);
        return TallyTable.Read(session, id, policy).Select(sum => new Tally(sum.Key, sum.Value)).ToList();
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
    public IEnumerable<TierCountRow> ReadTierCounts(ExperimentId id) => Pages(
        id,
        row => new TierCountRow(row.GetInt32(0), row.GetText(1), row.GetText(2), row.GetInt32(3), row.GetText(4), row.GetInt64(5)),
        """
        SELECT policy, month, partner, rung, tier, count FROM tier_counts
        WHERE experiment = ? AND (policy, month, partner, rung) > (?, ?, ?, ?)
        ORDER BY policy, month, partner, rung
        """,
        last => last is null ? [-1, "", "", 0] : [last.Policy, last.Month, last.Partner, last.Rung]);

    /// <inheritdoc/>
    public IEnumerable<EventRow> ReadEvents(ExperimentId id) => Pages(
        id,
        row => (
            Ordinal: row.GetInt32(6),
            Event: new EventRow(row.GetInt32(0), row.GetInt64(1), row.GetText(2), row.GetText(3), row.GetText(4), row.GetText(5))),
        """
        SELECT policy, future, month, partner, kind, detail, ordinal FROM events
        WHERE experiment = ? AND (policy, future, ordinal) > (?, ?, ?)
        ORDER BY policy, future, ordinal
        """,
        last => last.Event is null ? [-1, 0L, 0] : [last.Event.Policy, last.Event.Future, last.Ordinal]).Select(row => row.Event);

    /// <inheritdoc/>
    public IEnumerable<FailureRow> ReadFailures(ExperimentId id) => Pages(
        id,
        row => (
            Id: row.GetInt64(5),
            Failure: new FailureRow(row.GetInt32(0), row.GetInt64(1), row.GetInt64(2), row.GetText(3), row.GetText(4))),
        """
        SELECT policy, first_future, count, reason, command, id FROM failures
        WHERE experiment = ? AND (policy, first_future, id) > (?, ?, ?)
        ORDER BY policy, first_future, id
        """,
        last => last.Failure is null ? [-1, 0L, 0L] : [last.Failure.Policy, last.Failure.FirstFuture, last.Id]).Select(row => row.Failure);

    private IEnumerable<ColumnChunk> ReadColumns(
        ExperimentId id,
        int policy,
        Func<ExperimentDefinition, ImmutableArray<ColumnDefinition>> choose,
        string table,
        string what,
        IReadOnlyList<string>? names,
        FutureRange? range)
    {
        var futures = ArgumentCheck.Range(range);
        var experiment = Get(id);
        ArgumentCheck.Policy(experiment.Definition, policy);
        var all = choose(experiment.Definition);
        var columns = ArgumentCheck.Columns(all, names, id, what);
        return all.IsEmpty && what == "uncertainty" ? [] : ReadChunks(table, columns, policy, futures);
    }

    private IEnumerable<ColumnChunk> ReadChunks(string table, ImmutableArray<ColumnDefinition> columns, int policy, FutureRange range)
    {
        var sql = $"""
            SELECT future{Naming.Each(columns, c => c)} FROM {table}
            WHERE policy = ? AND future >= ? AND future < ? ORDER BY future LIMIT {PageRows}
            """;
        for (var next = range.First; next < range.End;)
        {
            var first = next;
            var chunk = Read(session => ReadChunk(session, sql, columns.Length, policy, first, range.End));
            if (chunk.Count == 0)
            {
                yield break;
            }

            yield return chunk;
            next = chunk.Futures.Span[^1] + 1;
        }
    }

    private static ColumnChunk ReadChunk(Session session, string sql, int columns, int policy, long first, long end)
    {
        using var query = session.Prepare(sql);
        query.BindAll([policy, first, end]);
        var futures = new long[PageRows];
        var values = new double[columns][];
        for (var c = 0; c < columns; c++)
        {
            values[c] = new double[PageRows];
        }

        var rows = 0;
        for (; query.Step(); rows++)
        {
            futures[rows] = query.GetInt64(0);
            for (var c = 0; c < columns; c++)
            {
                values[c][rows] = query.GetDouble(c + 1);
            }
        }

        return new ColumnChunk(futures.AsMemory(0, rows), [.. values.Select(v => (ReadOnlyMemory<double>)v.AsMemory(0, rows))]);
    }
}
