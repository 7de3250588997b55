using System.Collections.Immutable;
using DiplomacySim.Results.Sql;

namespace DiplomacySim.Results.Postgres;

/// <summary>Reads columns in the order of futures, in chunks, each a query of its own.</summary>
internal static class ColumnPages
{
    private const int ChunkRows = 4_096;

    public static IEnumerable<ColumnChunk> Read(
        PostgresLink link, string table, ImmutableArray<ColumnDefinition> columns, int policy, FutureRange range)
    {
        var sql = $"""
            SELECT future{Naming.Each(columns, c => c)} FROM {table}
            WHERE policy = $1 AND future >= $2 AND future < $3 ORDER BY future LIMIT {ChunkRows}
            """;
        for (var next = range.First; next < range.End;)
        {
            var (first, end) = (next, range.End);
            var chunk = link.Read(session => ReadChunk(session, sql, columns.Length, policy, first, end));
            if (chunk.Count == 0)
            {
                yield break;
            }

            yield return chunk;
            next = chunk.Futures.Span[^1] + 1;
        }
    }

    private static ColumnChunk ReadChunk(PostgresSession session, string sql, int columns, int policy, long first, long end)
    {
        using var command = session.Command(sql, [policy, first, end]);
        using var reader = command.ExecuteReader();
        var futures = new List<long>();
        var values = new List<double>[columns];
        for (var c = 0; c < columns; c++)
        {
            values[c] = [];
        }

        while (reader.Read())
        {
            futures.Add(reader.GetInt64(0));
            for (var c = 0; c < columns; c++)
            {
                values[c].Add(reader.IsDBNull(c + 1) ? double.NaN : reader.GetDouble(c + 1));
            }
        }

        return new ColumnChunk(futures.ToArray(), [.. values.Select(v => (ReadOnlyMemory<double>)v.ToArray())]);
    }
}
