using System.Collections.Immutable;
using DiplomacySim.Results.Sql;

namespace DiplomacySim.Results.Sqlite;

/// <summary>Reads columns in the order of futures, in chunks.</summary>
internal static class ColumnReader
{
    /// <summary>Small enough for arrays that the garbage collector frees cheaply, large enough to make the query free.</summary>
    public const int ChunkRows = 1_024;

    /// <remarks>Each chunk is a query of its own, so that a slow caller keeps no read lock and the write-ahead log stays short.</remarks>
    public static IEnumerable<ColumnChunk> Read(
        Func<Session> open, string table, ImmutableArray<ColumnDefinition> columns, int policy, FutureRange range)
    {
        using var session = open();
        using var query = session.Prepare($"""
            SELECT future{Naming.Each(columns, c => c)} FROM {table}
            WHERE policy = ? AND future >= ? AND future < ? ORDER BY future LIMIT {ChunkRows}
            """);
        var next = range.First;
        while (next < range.End)
        {
            query.BindAll([policy, next, range.End]);
            var futures = new long[ChunkRows];
            var values = new double[columns.Length][];
            for (var c = 0; c < values.Length; c++)
            {
                values[c] = new double[ChunkRows];
            }

            var rows = 0;
            for (; query.Step(); rows++)
            {
                futures[rows] = query.GetInt64(0);
                for (var c = 0; c < values.Length; c++)
                {
                    values[c][rows] = query.GetDouble(c + 1);
                }
            }

            if (rows == 0)
            {
                yield break;
            }

            yield return new ColumnChunk(
                futures.AsMemory(0, rows), [.. values.Select(v => (ReadOnlyMemory<double>)v.AsMemory(0, rows))]);
            next = futures[rows - 1] + 1;
        }
    }
}
