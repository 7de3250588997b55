using DiplomacySim.Results.Sql;

namespace DiplomacySim.Results.Sqlite;

/// <summary>Writes the shards of one experiment. Its statements are prepared once, its callers hold the write lock.</summary>
internal sealed class ShardWriter : IDisposable
{
    private readonly Session _session;
    private readonly ExperimentDefinition _definition;
    private readonly Statement _overlap;
    private readonly Statement _outcomes;
    private readonly Statement? _cases;

    public ShardWriter(Session session, ExperimentRecord experiment)
    {
        _session = session;
        Id = experiment.Id;
        _definition = experiment.Definition;

        // Shards do not overlap, so of those that begin before a future only the last can reach it.
        _overlap = session.Prepare("""
            SELECT first_future, count FROM shards
            WHERE experiment = ?1 AND policy = ?2 AND first_future < ?4 AND first_future >= coalesce(
                (SELECT max(first_future) FROM shards WHERE experiment = ?1 AND policy = ?2 AND first_future <= ?3), ?3)
            """);
        _outcomes = PrepareInsert(Naming.Outcomes(Id), _definition.Outcomes.Length);
        _cases = _definition.Uncertainties.Length == 0 ? null : PrepareInsert(Naming.Cases(Id), _definition.Uncertainties.Length);
    }

    public ExperimentId Id { get; }

    /// <summary>Writes the shards that are new and returns their number.</summary>
    public int Append(IReadOnlyList<ShardRows> shards)
    {
        var sums = new SortedDictionary<int, TallySums>();
        var written = 0;
        foreach (var shard in shards)
        {
            ShardCheck.Check(shard, _definition);
            if (!IsNew(shard))
            {
                continue;
            }

            if (!sums.TryGetValue(shard.Policy, out var sum))
            {
                sums.Add(shard.Policy, sum = TallyTable.Open(_session, Id, shard.Policy));
            }

            sum.Add(shard);
            WriteColumns(_outcomes, shard, shard.Outcomes);
            if (_cases is not null)
            {
                WriteColumns(_cases, shard, shard.Cases);
            }

            WriteEvents(shard.Events);
            WriteMarks(shard);
            written++;
        }

        foreach (var (policy, sum) in sums)
        {
            TallyTable.Write(_session, Id, policy, sum);
        }

        _session.Run(
            "UPDATE experiments SET futures_done = (SELECT min(futures_done) FROM policies WHERE experiment = ?1) WHERE id = ?1",
            Id.Value);
        return written;
    }

    public static void WriteFailure(Session session, ExperimentId id, FailureRow failure) => session.Run(
        "INSERT INTO failures (experiment, policy, first_future, count, reason, command) VALUES (?, ?, ?, ?, ?, ?)",
        id.Value,
        failure.Policy,
        failure.FirstFuture,
        failure.Count,
        failure.Reason,
        failure.Command);

    public void Dispose()
    {
        _overlap.Dispose();
        _outcomes.Dispose();
        _cases?.Dispose();
    }

    private static void WriteColumns(Statement insert, ShardRows shard, IReadOnlyList<ReadOnlyMemory<double>> columns)
    {
        insert.Bind(1, (long)shard.Policy);
        for (var row = 0; row < shard.Count; row++)
        {
            insert.Bind(2, shard.FirstFuture + row);
            for (var column = 0; column < columns.Count; column++)
            {
                insert.Bind(column + 3, columns[column].Span[row]);
            }

            insert.Run();
        }
    }

    private bool IsNew(ShardRows shard)
    {
        var end = shard.FirstFuture + shard.Count;
        _overlap.BindAll([Id.Value, shard.Policy, shard.FirstFuture, end]);
        var stored = 0L;
        while (_overlap.Step())
        {
            var first = _overlap.GetInt64(0);
            stored += Math.Max(0, Math.Min(end, first + _overlap.GetInt64(1)) - Math.Max(shard.FirstFuture, first));
        }

        if (stored != 0 && stored != shard.Count)
        {
            throw StoreFaults.Overlap(_session.Location, Id, shard, stored);
        }

        return stored == 0;
    }

    private Statement PrepareInsert(string table, int columns) =>
        _session.Prepare($"INSERT INTO {table} VALUES (?, ?{string.Concat(Enumerable.Repeat(", ?", columns))})");

    private void WriteMarks(ShardRows shard)
    {
        _session.Run(
            "INSERT INTO shards (experiment, policy, first_future, count, done) VALUES (?, ?, ?, ?, 1)",
            Id.Value, shard.Policy, shard.FirstFuture, shard.Count);
        _session.Run(
            "UPDATE policies SET futures_done = futures_done + ? WHERE experiment = ? AND policy = ?",
            shard.Count, Id.Value, shard.Policy);
        _session.Run(
            "DELETE FROM failures WHERE experiment = ? AND policy = ? AND first_future >= ? AND first_future + count <= ?",
            Id.Value, shard.Policy, shard.FirstFuture, shard.FirstFuture + shard.Count);
        foreach (var failure in shard.Failures)
        {
            WriteFailure(_session, Id, failure);
        }
    }

    private void WriteEvents(IReadOnlyList<EventRow> events)
    {
        if (events.Count == 0)
        {
            return;
        }

        using var insert = _session.Prepare("""
            INSERT INTO events (experiment, policy, future, ordinal, month, partner, kind, detail) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """);
        var ordinals = new Dictionary<long, int>();
        foreach (var e in events)
        {
            var ordinal = ordinals.GetValueOrDefault(e.Future);
            ordinals[e.Future] = ordinal + 1;
            insert.BindAll([Id.Value, e.Policy, e.Future, ordinal, e.Month, e.Partner, e.Kind, e.Detail]);
            insert.Run();
        }
    }
}
