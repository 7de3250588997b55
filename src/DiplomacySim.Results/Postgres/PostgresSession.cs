using Npgsql;
using NpgsqlTypes;

namespace DiplomacySim.Results.Postgres;

/// <summary>One connection for a while. Values are given by place: <c>$1</c> is the first.</summary>
internal sealed class PostgresSession(NpgsqlConnection connection) : IDisposable
{
    public NpgsqlConnection Connection => connection;

    public NpgsqlTransaction Begin() => connection.BeginTransaction();

    /// <summary>Runs a statement and returns the number of rows that it touched.</summary>
    public int Run(string sql, params ReadOnlySpan<object?> values)
    {
        using var command = Command(sql, values);
        return command.ExecuteNonQuery();
    }

    /// <summary>The first column of the first row; null where there is no row or it is NULL.</summary>
    public long? Number(string sql, params ReadOnlySpan<object?> values)
    {
        using var command = Command(sql, values);
        return command.ExecuteScalar() switch
        {
            long number => number,
            int number => number,
            _ => null,
        };
    }

    /// <summary>Every row of a query.</summary>
    public List<T> Rows<T>(Func<NpgsqlDataReader, T> map, string sql, params ReadOnlySpan<object?> values)
    {
        using var command = Command(sql, values);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(map(reader));
        }

        return rows;
    }

    public NpgsqlCommand Command(string sql, ReadOnlySpan<object?> values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
        {
            command.Parameters.Add(value is null
                ? new NpgsqlParameter { Value = DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text }
                : new NpgsqlParameter { Value = value });
        }

        return command;
    }

    public void Dispose() => connection.Dispose();
}
