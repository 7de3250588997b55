using DiplomacySim.Results.Sql;
using NpgsqlTypes;

namespace DiplomacySim.Results.Postgres;

/// <summary>Writes a batch of shards of one experiment within one transaction, whose caller has locked the experiment.</summary>
internal sealed class ShardCopy(PostgresSession session, ExperimentId id, ExperimentDefinition definition, string location)
{
    /// <summary>Writes the shards that are new and returns their number.</summary>
    public int Append(IReadOnlyList<ShardRows> shards)
    {
        var fresh = ChooseNew(shards);
        if (fresh.Count == 0)
        {
            return 0;
        }

        foreach (var ofPolicy in fresh.GroupBy(s => s.Policy).OrderBy(g => g.Key))
        {
            AddTallies(ofPolicy.Key, ofPolicy);
        }

        CopyColumns(Naming.Outcomes(id), fresh, s => s.Outcomes);
        if (definition.Uncertainties.Length > 0)
        {
            CopyColumns(Naming.Cases(id), fresh, s => s.Cases);
        }

        CopyEvents(fresh);
        WriteMarks(fresh);
        return fresh.Count;
    }

    public static void WriteFailure(PostgresSession session, ExperimentId id, FailureRow failure) => session.Run(
        "INSERT INTO failures (experiment, policy, first_future, count, reason, command) VALUES ($1, $2, $3, $4, $5, $6)",
        id.Value,
        failure.Policy,
        failure.FirstFuture,
        failure.Count,
        failure.Reason,
        failure.Command);

    private List<ShardRows> ChooseNew(IReadOnlyList<ShardRows> shards)
    {
        var all = new List<ShardRows>();
        foreach (var shard in shards)
        {
            ShardCheck.Check(shard, definition);
            all.Add(shard);
        }

        var stored = all.GroupBy(s => s.Policy).ToDictionary(
            g => g.Key,
            g => StoredRanges.Read(session, id, g.Key, g.Min(s => s.FirstFuture), g.Max(s => s.FirstFuture + s.Count)));
        var fresh = new List<ShardRows>();
        foreach (var shard in all)
        {
            var ranges = stored[shard.Policy];
            var count = ranges.Count(shard);
            if (count == 0)
            {
                ranges.Add(shard);
                fresh.Add(shard);
            }
            else if (count != shard.Count)
            {
                throw StoreFaults.Overlap(location, id, shard, count);
            }
        }

        return fresh;
    }

    private void AddTallies(int policy, IEnumerable<ShardRows> shards)
    {
        var sums = new TallySums(
            location,
            TallyRows.Read(session, id, policy),
            session.Number("SELECT futures_done FROM policies WHERE experiment = $1 AND policy = $2", id.Value, policy) == 0);
        foreach (var shard in shards)
        {
            sums.Add(shard);
        }

        TallyRows.Write(session, id, policy, sums);
    }

    private void CopyColumns(string table, List<ShardRows> shards, Func<ShardRows, IReadOnlyList<ReadOnlyMemory<double>>> choose)
    {
        using var copy = session.Connection.BeginBinaryImport($"COPY {table} FROM STDIN (FORMAT BINARY)");
        foreach (var shard in shards)
        {
            var columns = choose(shard);
            for (var row = 0; row < shard.Count; row++)
            {
                copy.StartRow();
                copy.Write(shard.Policy, NpgsqlDbType.Integer);
                copy.Write(shard.FirstFuture + row, NpgsqlDbType.Bigint);
                for (var column = 0; column < columns.Count; column++)
                {
                    var value = columns[column].Span[row];
                    if (double.IsNaN(value))
                    {
                        copy.WriteNull();
                    }
                    else
                    {
                        // Adding zero turns minus zero into zero and changes nothing else.
                        copy.Write(value + 0.0, NpgsqlDbType.Double);
                    }
                }
            }
        }

        copy.Complete();
    }

    private void CopyEvents(List<ShardRows> shards)
    {
        if (shards.All(s => s.Events.Count == 0))
        {
            return;
        }

        using var copy = session.Connection.BeginBinaryImport(
            "COPY events (experiment, policy, future, ordinal, month, partner, kind, detail) FROM STDIN (FORMAT BINARY)");
        foreach (var shard in shards)
        {
            var ordinals = new Dictionary<long, int>();
            foreach (var e in shard.Events)
            {
                var ordinal = ordinals.GetValueOrDefault(e.Future);
                ordinals[e.Future] = ordinal + 1;
                copy.StartRow();
                copy.Write(id.Value, NpgsqlDbType.Bigint);
                copy.Write(e.Policy, NpgsqlDbType.Integer);
                copy.Write(e.Future, NpgsqlDbType.Bigint);
                copy.Write(ordinal, NpgsqlDbType.Integer);
                foreach (var text in (string[])[e.Month, e.Partner, e.Kind, e.Detail])
                {
                    copy.Write(text, NpgsqlDbType.Text);
                }
            }
        }

        copy.Complete();
    }

    private void WriteMarks(List<ShardRows> shards)
    {
        var policies = shards.Select(s => s.Policy).ToArray();
        var firsts = shards.Select(s => s.FirstFuture).ToArray();
        var counts = shards.Select(s => (long)s.Count).ToArray();
        session.Run(
            "INSERT INTO shards (experiment, policy, first_future, count) SELECT $1, * FROM unnest($2::int[], $3::bigint[], $4::bigint[])",
            id.Value, policies, firsts, counts);
        session.Run(
            """
            DELETE FROM failures f USING unnest($2::int[], $3::bigint[], $4::bigint[]) AS s (policy, first_future, count)
            WHERE f.experiment = $1 AND f.policy = s.policy
                AND f.first_future >= s.first_future AND f.first_future + f.count <= s.first_future + s.count
            """,
            id.Value, policies, firsts, counts);
        foreach (var failure in shards.SelectMany(s => s.Failures))
        {
            WriteFailure(session, id, failure);
        }

        session.Run(
            """
            UPDATE policies p SET futures_done = p.futures_done + s.count
            FROM (SELECT policy, sum(count) AS count FROM unnest($2::int[], $3::bigint[]) AS u (policy, count) GROUP BY policy) s
            WHERE p.experiment = $1 AND p.policy = s.policy
            """,
            id.Value, policies, counts);
        session.Run(
            "UPDATE experiments SET futures_done = (SELECT min(futures_done) FROM policies WHERE experiment = $1) WHERE id = $1", id.Value);
    }
}
