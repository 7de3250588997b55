using System.Collections.Immutable;
using DiplomacySim.Results.Sql;

namespace DiplomacySim.Results.Postgres;

public sealed partial class PostgresResultStore
{
    /// <inheritdoc/>
    public int Append(ExperimentId id, IReadOnlyList<ShardRows> shards)
    {
        ArgumentNullException.ThrowIfNull(shards);
        return (int)_link.Write(session =>
        {
            Lock(session, id);
            return new ShardCopy(session, id, Definition(session, id), Location).Append(shards);
        });
    }

    /// <inheritdoc/>
    public void RecordFailure(ExperimentId id, FailureRow failure)
    {
        ArgumentNullException.ThrowIfNull(failure);
        Write(id, session => ShardCopy.WriteFailure(session, id, failure));
    }

    /// <inheritdoc/>
    public void MaterializeTierCounts(ExperimentId id, TierCountLayout layout)
    {
        ArgumentNullException.ThrowIfNull(layout);
        Write(id, session => TierCountCopy.Write(session, id, Definition(session, id).Policies.Length, layout, Location));
    }

    /// <inheritdoc/>
    public IReadOnlyList<FutureRange> DoneRanges(ExperimentId id, int policy) => _link.Read(session =>
    {
        ArgumentCheck.Policy(Get(session, id).Definition, policy);
        return FutureRanges.Join(session.Rows(
            row => new FutureRange(row.GetInt64(0), row.GetInt64(1)),
            "SELECT first_future, count FROM shards WHERE experiment = $1 AND policy = $2 ORDER BY first_future",
            id.Value,
            policy));
    });

    /// <inheritdoc/>
    public IReadOnlyList<Tally> ReadTallies(ExperimentId id, int policy) => _link.Read(session =>
    {
        ArgumentCheck.Policy(Get(session, id).Definition, policy);
        return TallyRows.Read(session, id, policy).Select(sum => new Tally(sum.Key, sum.Value)).ToList();
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
    public IEnumerable<TierCountRow> ReadTierCounts(ExperimentId id)
    {
        Get(id);
        return PagedRows.Read(
            _link,
            row => new TierCountRow(row.GetInt32(0), row.GetString(1), row.GetString(2), row.GetInt32(3), row.GetString(4), row.GetInt64(5)),
            """
            SELECT policy, month, partner, rung, tier, count FROM tier_counts
            WHERE experiment = $1 AND (policy, month, partner, rung) > ($2, $3, $4, $5)
            ORDER BY policy, month, partner, rung
            """,
            id,
            last => last is null ? [-1, "", "", 0] : [last.Policy, last.Month, last.Partner, last.Rung]);
    }

    /// <inheritdoc/>
    public IEnumerable<EventRow> ReadEvents(ExperimentId id)
    {
        Get(id);
        return PagedRows.Read(
            _link,
            row => (
                Ordinal: row.GetInt32(6),
                Event: new EventRow(row.GetInt32(0), row.GetInt64(1), row.GetString(2), row.GetString(3), row.GetString(4), row.GetString(5))),
            """
            SELECT policy, future, month, partner, kind, detail, ordinal FROM events
            WHERE experiment = $1 AND (policy, future, ordinal) > ($2, $3, $4)
            ORDER BY policy, future, ordinal
            """,
            id,
            last => last.Event is null ? [-1, 0L, 0] : [last.Event.Policy, last.Event.Future, last.Ordinal]).Select(row => row.Event);
    }

    /// <inheritdoc/>
    public IEnumerable<FailureRow> ReadFailures(ExperimentId id)
    {
        Get(id);
        return PagedRows.Read(
            _link,
            row => (
                Id: row.GetInt64(5),
                Failure: new FailureRow(row.GetInt32(0), row.GetInt64(1), row.GetInt64(2), row.GetString(3), row.GetString(4))),
            """
            SELECT policy, first_future, count, reason, command, id FROM failures
            WHERE experiment = $1 AND (policy, first_future, id) > ($2, $3, $4)
            ORDER BY policy, first_future, id
            """,
            id,
            last => last.Failure is null ? [-1, 0L, 0L] : [last.Failure.Policy, last.Failure.FirstFuture, last.Id]).Select(row => row.Failure);
    }

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
        var definition = Get(id).Definition;
        ArgumentCheck.Policy(definition, policy);
        var all = choose(definition);
        var columns = ArgumentCheck.Columns(all, names, id, what);
        return all.IsEmpty && what == "uncertainty" ? [] : ColumnPages.Read(_link, table, columns, policy, futures);
    }
}
